// Labels as they are typed: `method=4, handler=25, namespace/pod=60`, where a slash joins labels that belong together.
import type {LabelGroup} from './metric';

const PART = /^([^=/\s]+(?:\/[^=/\s]+)*)\s*=\s*(\d+(?:\.\d+)?[kM]?)$/;
const SCALE: Readonly<Record<string, number>> = {k: 1000, M: 1_000_000};

/** What was not understood, in words. */
export interface Unreadable {
  readonly problem: string;
}

/** No text is no labels. Labels joined by a slash have as many combinations as the number says, not the product of their values. */
export function readLabels(text: string): readonly LabelGroup[] | Unreadable {
  const groups: LabelGroup[] = [];
  const seen = new Set<string>();
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const match = PART.exec(part);
    if (!match)
      return {problem: `“${part}” is no label with its number of values: write method=4, or namespace/pod=60.`};
    const labels = (match[1] ?? '').split('/');
    const twice = labels.find((label) => seen.has(label) || labels.indexOf(label) !== labels.lastIndexOf(label));
    if (twice !== undefined) return {problem: `The label ${twice} is there twice.`};
    for (const label of labels) seen.add(label);
    const values = scaled(match[2] ?? '');
    if (!Number.isInteger(values)) return {problem: `${part} is no whole number of values.`};
    if (values === 0) return {problem: `${part} has no values: leave the label out.`};
    groups.push({labels, values});
  }
  return groups;
}

function scaled(text: string): number {
  return Number.parseFloat(text) * (SCALE[text.slice(-1)] ?? 1);
}

export function isUnreadable(found: readonly LabelGroup[] | Unreadable): found is Unreadable {
  return 'problem' in found;
}
