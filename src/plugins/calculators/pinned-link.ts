// A link as prose carries it: to a calculator of ours, pinned to a snapshot, and with nothing in it that cannot be honoured.
import {registry} from '../../calculators/registry';
import type {AnyCalculator} from '../../model/calculator';
import {type Opened, openLink} from '../../permalink/permalink';

export interface PinnedLink {
  readonly calculator: AnyCalculator;
  readonly query: string;
  readonly opened: Opened;
}

/** @throws Error saying what is wrong with the link and what would be right. */
export function readPinnedLink(link: string): PinnedLink {
  const [, name, query = ''] = /^\/calculators\/([a-z0-9-]+)\?(.*)$/.exec(link) ?? [];
  const calculator = registry.find((each) => each.name === name);
  if (!calculator)
    throw new Error(
      `"${link}" is no link to a calculator; write /calculators/<name>?v=…, with one of ${registry.map((each) => each.name).join(', ')}.`,
    );
  const opened = openLink(calculator, query);
  const [notice] = opened.notices;
  if (notice)
    throw new Error(
      `The link ${link} has a part that cannot be honoured (${notice.key}=${notice.raw}): ${notice.reason}`,
    );
  if (!/(?:^|&)v=\d/.test(query)) throw new Error(`The link ${link} names no version; add v=${calculator.version}.`);
  if (calculator.dataset && opened.date === null)
    throw new Error(`The link ${link} pins no data; add data=${calculator.dataset.dates.at(-1)}.`);
  return {calculator, query, opened};
}
