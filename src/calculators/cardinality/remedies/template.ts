// Values of a label rewritten by templates, exactly as relabelling does it: each rule from end to end, one after the other.
import {expand, goRegExp} from './go-regexp';
import type {TemplateRule} from './series-index';

/** @throws RangeError for a pattern that cannot be read. */
export function template(rules: readonly TemplateRule[]): (value: string) => string {
  const ready = rules.map(({pattern, replacement}) => ({pattern: goRegExp(pattern, {anchored: true}), replacement}));
  return (value) =>
    ready.reduce((now, {pattern, replacement}) => {
      const match = now.match(pattern);
      return match ? expand(replacement, match) : now;
    }, value);
}
