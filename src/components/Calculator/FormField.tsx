// One field of the form with its frame, whichever kind it is of; drawn again only when something of its own changes.
import {memo, type ReactNode} from 'react';
import type {Suggestion} from '../../model/calculator';
import type {Field as AnyField, InputValue, Row} from '../../model/field';
import type {Missing, Offer} from '../../model/value';
import {sameValue} from '../../permalink/codec';
import {CellField} from '../fields/CellField';
import {Field} from '../fields/Field';
import {RowsField} from '../fields/RowsField';

interface FormFieldProps {
  readonly id: string;
  readonly name: string;
  readonly field: AnyField;
  readonly value: InputValue;
  readonly epoch: number;
  readonly hint?: string;
  /** Of a rows field: what is said of each row. */
  readonly rowHint?: (row: number) => string | undefined;
  readonly leftOut?: (row: number) => Missing | undefined;
  readonly offered: Offer | null;
  readonly suggestions: (name: string) => () => readonly Suggestion[];
  readonly tools?: ReactNode;
  onSet(name: string, value: InputValue): void;
  onCommit(): void;
  onProblem(id: string, says: string | null): void;
  onOffer(offer: Offer): void;
}

export const FormField = memo(function FormField(props: FormFieldProps) {
  const {id, name, field, value, epoch, hint, suggestions, onSet, onCommit, onProblem} = props;
  const isDefault = sameValue(field, value, field.default as InputValue);
  const shared = {id, epoch, onCommit, onProblem};
  if (field.kind === 'rows')
    return (
      <Field id={id} field={field} isDefault={isDefault} caption>
        <RowsField
          {...shared}
          field={field}
          value={value as readonly Row[]}
          hint={props.rowHint}
          leftOut={props.leftOut}
          offered={props.offered}
          suggestions={suggestions}
          tools={props.tools}
          onChange={(rows) => onSet(name, rows)}
          onOffer={props.onOffer}
        />
      </Field>
    );
  return (
    <Field id={id} field={field} isDefault={isDefault} hint={hint}>
      <CellField
        {...shared}
        field={field}
        value={value as Row[string]}
        describedBy={hint && `${id}-hint`}
        suggestions={field.kind === 'text' && field.suggest ? suggestions(field.suggest) : undefined}
        onChange={(cell) => onSet(name, cell)}
      />
    </Field>
  );
});
