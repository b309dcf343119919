// An address range, judged when typing rests.
import type {CidrField as Cidr} from '../../model/field';
import {Box} from './Box';
import type {ControlProps} from './control';
import {useDraft} from './use-draft';

export function CidrField(props: ControlProps<Cidr>) {
  const draft = useDraft(props);
  return (
    <Box control={props} draft={draft} reads={typeof props.value === 'string' ? props.value : props.field.blank} />
  );
}
