// Notes which types an answer asks about, so that its facts can be cut out of the whole.
import type {Parts} from '../../model/dataset';
import type {Ec2} from './ec2';
import {excerpt} from './excerpt';
import {build} from './load';

/** `data` answers as the whole does. Its list `types` is for searching and is not noted: ask for a type by name to keep it. */
export function record(date: string, parts: Parts): {readonly data: Ec2; excerpt(): Parts} {
  const whole = build(date, parts);
  const asked = new Set<string>();
  const data: Ec2 = {
    ...whole,
    type(name) {
      const found = whole.type(name);
      if (found) asked.add(found.type);
      return found;
    },
  };
  return {data, excerpt: () => excerpt(parts, asked)};
}
