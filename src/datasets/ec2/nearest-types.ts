// Finds the types a mistyped name may have meant: "unknown type m7i.xlrge, nearest m7i.xlarge".
import leven from 'leven';
import type {Ec2} from './ec2';

// A third of the letters, but at least two: more edits than that is another name, not a slip.
function slips(name: string): number {
  return Math.max(2, Math.floor(name.length / 3));
}

// A dot or dash left out or doubled is the smallest slip of all, so letters and digits are compared first.
function bare(name: string): string {
  return name.replace(/[^a-z0-9]/g, '');
}

/** Nearest first, the same family before others at the same distance; empty when nothing is near. */
export function nearestTypes(name: string, data: Pick<Ec2, 'types'>, limit = 3): readonly string[] {
  const wanted = name.trim().toLowerCase();
  const family = wanted.split('.')[0];
  return data.types
    .map((type) => ({
      type: type.type,
      edits: leven(bare(wanted), bare(type.type)),
      marks: leven(wanted, type.type),
      other: type.family === family ? 0 : 1,
    }))
    .filter(({edits}) => edits <= slips(wanted))
    .sort((a, b) => a.edits - b.edits || a.marks - b.marks || a.other - b.other)
    .slice(0, limit)
    .map(({type}) => type);
}
