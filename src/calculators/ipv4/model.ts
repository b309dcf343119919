// From subnets and node groups to the day on which the first subnet runs out, and what stands in the way besides.
import type {Interfaces} from '../../datasets/interfaces';
import {model} from '../../model/step';
import {type Missing, missing} from '../../model/value';
import {courseOf} from './course';
import {groupSteps} from './group';
import {type Ipv4Fields, inputs} from './inputs';
import {staircaseOf} from './staircase';
import {subnetSteps} from './subnet-row';

const GUIDE = '/docs/calculators/ipv4';
const NEVER = 'not within a hundred years';

interface Ending {
  readonly end: number | null;
  readonly endEarly: number | null;
  readonly endLate: number | null;
  readonly endBy: string | null;
  readonly endOn: string | null;
  readonly name: string;
  readonly zone: string;
  readonly cidr: string | null;
}

/** The subnet that runs out first, by the mean growth; the first of several; none when none ever does. */
export function firstToEnd<Row extends Ending>(rows: readonly Row[]): Row | undefined {
  const ending = rows.filter((row) => row.end !== null);
  return ending.reduce<Row | undefined>(
    (first, row) => (first === undefined || (row.end as number) < (first.end as number) ? row : first),
    undefined,
  );
}

export function subnetName({name, zone, cidr}: {readonly name: string; readonly zone: string; readonly cidr: string | null}): string {
  return name.trim() || zone.trim() || cidr || 'a subnet';
}

/** The headline's part of the first row; missing when there is no row to speak of. */
function first<V>(rows: readonly Ending[], pick: (row: Ending) => V): V | null | Missing {
  if (rows.length === 0) return missing('No subnet can be computed.');
  const found = firstToEnd(rows);
  return found ? pick(found) : null;
}

function least(rows: readonly Ending[], pick: (row: Ending) => number | null): number | null | Missing {
  if (rows.length === 0) return missing('No subnet can be computed.');
  const known = rows.map(pick).filter((each) => each !== null);
  return known.length === 0 ? null : Math.min(...known);
}

const told = (label: string, formula: string, section: string) => ({
  label,
  formula,
  explained: `${GUIDE}#${section}`,
  source: 'assumption' as const,
});

export const steps = model<Ipv4Fields, Interfaces>(inputs)
  .each('groups', () => groupSteps)
  .step('podsRunning', {
    label: 'Pods with an address',
    unit: 'pod',
    formula: 'sum(groups.podsOfGroup)',
    compute: (s) => s.groups.reduce((sum, row) => sum + row.podsOfGroup, 0),
  })
