// Which answers the files so far do not give, and the command for the file that would give each.
import type {MissingAnswer} from '../../../model/import-set';
import {commandOf} from './commands';
import {holdsSeries, type MetricsPiece, type PieceKind} from './pieces';

const EXACT: Readonly<Partial<Record<PieceKind, string>>> = {
  page: 'What dropping labels saves of one target, exactly: the files so far have no label sets.',
  series: 'What dropping labels saves over all targets of a server, exactly.',
};

const BESIDE: Readonly<Partial<Record<PieceKind, string>>> = {
  status: 'How many series the whole server holds, and which label pairs have the most.',
  mimirtool: 'Which metrics no dashboard and no rule uses.',
  analyze: 'Which label pairs come and go the most.',
};

/** A page or a server's answer is enough for what is exact. */
export function missingAnswers(pieces: readonly MetricsPiece[]): readonly MissingAnswer<PieceKind>[] {
  const kinds = new Set(pieces.map(({kind}) => kind));
  const wanted = {...(pieces.some(holdsSeries) ? {} : EXACT), ...BESIDE};
  return (Object.entries(wanted) as [PieceKind, string][])
    .filter(([kind]) => !kinds.has(kind))
    .map(([kind, answer]) => ({kind, answer, command: commandOf(kind)}));
}
