// Words, with suggestions while typing where the calculator has some; any text is allowed.
import type {TextField as Text} from '../../model/field';
import {Box} from './Box';
import {Combobox} from './Combobox';
import type {ControlProps} from './control';
import {useDraft} from './use-draft';

export function TextField(props: ControlProps<Text>) {
  return props.field.suggest && props.suggestions ? (
    <Combobox {...props} suggestions={props.suggestions} />
  ) : (
    <PlainText {...props} />
  );
}

function PlainText(props: ControlProps<Text>) {
  const draft = useDraft(props);
  return <Box control={props} draft={draft} input={{maxLength: props.field.maxLength}} />;
}
