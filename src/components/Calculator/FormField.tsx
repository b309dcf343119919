// One field of the form with its frame, whichever kind it is of.
import type {ReactNode} from 'react';
import type {AnyCalculator, Suggestion} from '../../model/calculator';
import type {Field as AnyField, InputValue, Row} from '../../model/field';
import type {Offer} from '../../model/value';
import {sameValue} from '../../permalink/codec';
import {CellField} from '../fields/CellField';
import {Field} from '../fields/Field';
import {RowsField} from '../fields/RowsField';
import type {Desk} from './useCalculator';

interface FormFieldProps {
  readonly id: string;
  readonly name: string;
  readonly calculator: AnyCalculator;
  readonly desk: Desk;
  readonly offered: Offer | null;
  readonly suggestions: (name: string) => () => readonly Suggestion[];
  readonly tools?: ReactNode;
  onOffer(offer: Offer): void;
  onChange(value: InputValue): void;
}

export function FormField({id, name, calculator, desk, offered, suggestions, tools, onOffer, onChange}: FormFieldProps) {
  const {model, shown} = desk;
  const field = calculator.fields[name] as AnyField;
  const value = model.state.inputs[name] as InputValue;
  const isDefault = sameValue(field, value, field.default as InputValue);
  const remark = (row: number | null) => (shown ? calculator.hint?.(name, row, shown.answer, shown.facts) : undefined);
  const shared = {id, epoch: model.epoch, onCommit: desk.commit, onProblem: desk.problem};
  if (field.kind === 'rows') {
    // While the answer is to another table, its remarks would stand beside the wrong rows.
    const fits = shown?.state.inputs[name] === value;
    return (
      <Field id={id} field={field} isDefault={isDefault} caption>
        <RowsField
          {...shared}
          field={field}
          value={value as readonly Row[]}
          hint={(row) => (fits ? remark(row) : undefined)}
          leftOut={(row) => (fits ? shown?.answer.base.rows[name]?.[row]?.leftOut : undefined)}
          offered={offered}
          suggestions={suggestions}
          tools={tools}
          onChange={onChange}
          onOffer={onOffer}
        />
      </Field>
    );
  }
  const hint = remark(null);
  return (
    <Field id={id} field={field} isDefault={isDefault} hint={hint} caption={field.kind === 'flag'}>
      <CellField
        {...shared}
        field={field}
        value={value as Row[string]}
        describedBy={hint && `${id}-hint`}
        suggestions={field.kind === 'text' && field.suggest ? suggestions(field.suggest) : undefined}
        onChange={onChange}
      />
    </Field>
  );
}
