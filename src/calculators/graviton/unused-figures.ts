// What to say of the reader's own prices and speeds that an answer does not use: a slip in a name must not go unnoticed.
import type {Ec2} from '../../datasets/ec2';
import type {Answer, Warning} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {nameOf, type OwnPrice, type OwnSpeed, ownPrice, ownSpeed, speedName} from './own-figures';
import {names} from './words';

/** Of the base and of every alternative that has the same list as the base; rows that are left out count as asking. */
export function unusedFigures({base, alternatives}: Answer, data: Ec2): readonly Warning[] {
  const sharing = (field: string) => [base, ...alternatives.filter(({inputs}) => inputs[field] === base.inputs[field])];
  return [
    ...said(
      'price',
      base.scope.prices as readonly OwnPrice[],
      ({type}) => nameOf(type),
      new Set(sharing('prices').flatMap(pricesUsed)),
      'no row runs on that type or moves to it',
    ),
    ...said(
      'speed',
      base.scope.speeds as readonly OwnSpeed[],
      speedName,
      new Set(sharing('speeds').flatMap((evaluation) => speedsUsed(evaluation, data))),
      'no row moves from the one to the other',
    ),
  ];
}

/** Positions in the list, which are the same in every evaluation that shares it. */
function pricesUsed({scope, rows}: Evaluation): readonly number[] {
  const own = scope.prices as readonly OwnPrice[];
  return (rows.fleet ?? []).flatMap(({values}) =>
    [values.typeFrom, values.typeTo].flatMap((type) => {
      const used = typeof type === 'string' ? ownPrice(type, own) : undefined;
      return used ? [own.indexOf(used)] : [];
    }),
  );
}

function speedsUsed({scope, rows}: Evaluation, data: Ec2): readonly number[] {
  const own = scope.speeds as readonly OwnSpeed[];
  return (rows.fleet ?? []).flatMap(({values}) => {
    const [from, to] = [values.typeFrom, values.typeTo].map((type) =>
      typeof type === 'string' ? data.type(type) : undefined,
    );
    const used = from && to ? ownSpeed(from, to, own) : undefined;
    return used ? [own.indexOf(used)] : [];
  });
}

function said<Own>(
  what: 'price' | 'speed',
  own: readonly Own[],
  name: (row: Own) => string,
  used: ReadonlySet<number>,
  why: string,
): readonly Warning[] {
  const all = own.map(name);
  const first = (each: string, at: number) => all.indexOf(each) === at;
  const twice = all.filter((each, at) => !first(each, at));
  const unused = all.filter((each, at) => first(each, at) && !used.has(at));
  const warn = (id: string, of: readonly string[], text: (list: string) => string): readonly Warning[] =>
    of.length === 0
      ? []
      : [{id: `${what}-${id}`, kind: 'warning', text: text(names(of.map((each) => each || 'a blank type')))}];
  return [
    ...warn('twice', twice, (of) => `Your ${what} of ${of} stands more than once: the first is used.`),
    ...warn('unused', unused, (of) => `Your ${what} of ${of} is not used: ${why}.`),
  ];
}
