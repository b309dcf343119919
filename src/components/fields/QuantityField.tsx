// A number box with its unit, and a slider as its aid.

import {inputText} from '../../model/explain';
import type {QuantityField as Quantity} from '../../model/field';
import {formatQuantity} from '../../model/format';
import {type Amount, isInterval} from '../../model/interval';
import {Box} from './Box';
import type {ControlProps} from './control';
import styles from './fields.module.css';
import {POSITIONS, positionOf, slidTo, stepped} from './steps-of';
import {useDraft} from './use-draft';

export function QuantityField(props: ControlProps<Quantity>) {
  const {field, value, bare, onChange} = props;
  const draft = useDraft(props);
  return (
    <>
      <Box
        control={props}
        draft={draft}
        numeric
        unit={bare ? undefined : field.unit}
        reads={value === undefined || value === null ? field.blank : inputText(field, value)}
        onKeyDown={(event) => {
          const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (direction === 0 || event.altKey || event.ctrlKey || event.metaKey || isInterval(value)) return;
          event.preventDefault();
          const from =
            typeof value === 'number' ? value : (field.default ?? field.soft?.[0] ?? Math.max(0, field.domain[0]));
          draft.drop();
          onChange(stepped(field, from, direction * (event.shiftKey ? 10 : 1)));
        }}
      />
      {field.soft && !bare && <Slider {...props} />}
    </>
  );
}

function Slider({id, field, value, label, onChange, onCommit}: ControlProps<Quantity>) {
  const amount = (value ?? null) as Amount | null;
  return (
    <input
      id={`${id}-slider`}
      className={styles.slider}
      type="range"
      min={0}
      max={POSITIONS}
      step={1}
      value={positionOf(field, amount)}
      aria-label={`${label ?? field.label}, slider`}
      aria-valuetext={
        amount === null
          ? (field.blank ?? 'nothing entered')
          : isInterval(amount)
            ? inputText(field, amount)
            : formatQuantity(amount, field.unit)
      }
      onChange={(event) => onChange(slidTo(field, amount, Number(event.target.value)))}
      onPointerUp={onCommit}
      onKeyUp={onCommit}
      onBlur={onCommit}
    />
  );
}
