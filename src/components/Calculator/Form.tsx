// The inputs, in their groups, as the calculator's definition lists them.
import {type ReactNode, useCallback, useEffect, useMemo, useRef, useState} from 'react';
import type {AnyCalculator, Group, Suggestion} from '../../model/calculator';
import type {Field, InputValue} from '../../model/field';
import type {Offer} from '../../model/value';
import {sameValue} from '../../permalink/codec';
import {Beside} from './Beside';
import styles from './calculator.module.css';
import {FormField} from './FormField';
import {type Desk, fieldId} from './use-calculator';

export interface FormProps {
  readonly calculator: AnyCalculator;
  readonly desk: Desk;
  /** Beside the first table's buttons: the way to an import. */
  readonly tools?: ReactNode;
}

export function Form({calculator, desk, tools}: FormProps) {
  const {fields, groups, compare} = calculator;
  const {set, offer} = desk;
  const folds = useFolds(calculator, desk, offer);
  const suggestions = useSuggestions(calculator, desk);
  const firstTable = groups.flatMap((group) => group.fields).find((name) => fields[name]?.kind === 'rows');

  return (
    <form
      className={styles.form}
      aria-label="Your figures"
      // Boxes are filled from the link or by the reader, never from what a browser remembers of another visit.
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onFocus={desk.load}
      onPointerDown={desk.load}
    >
      {groups.map((group) => (
        <GroupFrame
          key={group.title}
          group={group}
          open={folds.isOpen(group)}
          onToggle={(open) => folds.toggle(group, open)}
        >
          {group.fields.map((name) => (
            <div key={name}>
              <FormField
                id={fieldId(name)}
                name={name}
                field={fields[name] as Field}
                value={desk.model.state.inputs[name] as InputValue}
                epoch={desk.model.epoch}
                {...remarksOf(calculator, desk, name)}
                offered={offer?.field === name ? offer : null}
                suggestions={suggestions}
                tools={name === firstTable ? tools : undefined}
                onSet={set}
                onCommit={desk.commit}
                onProblem={desk.problem}
                onOffer={desk.take}
              />
              {compare?.field === name && (
                <Beside id={`${fieldId(name)}-beside`} calculator={calculator} desk={desk} suggestions={suggestions} />
              )}
            </div>
          ))}
        </GroupFrame>
      ))}
      {!firstTable && tools && <p>{tools}</p>}
      <p className={styles.row}>
        <button type="button" className={styles.quiet} disabled={!desk.history.canUndo} onClick={desk.history.undo}>
          Undo
        </button>
      </p>
      <Cases calculator={calculator} onOpen={desk.openCase} />
      <noscript>
        <p className={styles.aside}>The form needs JavaScript. Everything else on this page is readable without it.</p>
      </noscript>
    </form>
  );
}

/** What the answer has to say beside a field. */
function remarksOf(calculator: AnyCalculator, {shown, model}: Desk, name: string) {
  if (!shown) return {};
  const {answer, facts, state} = shown;
  if (calculator.fields[name]?.kind !== 'rows') return {hint: calculator.hint?.(name, null, answer, facts)};
  // While the answer is to another table, its remarks would stand beside the wrong rows.
  if (state.inputs[name] !== model.state.inputs[name]) return {};
  return {
    rowHint: (row: number) => calculator.hint?.(name, row, answer, facts),
    leftOut: (row: number) => answer.base.rows[name]?.[row]?.leftOut,
  };
}

function GroupFrame({
  group,
  open,
  onToggle,
  children,
}: {
  group: Group;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}) {
  if (!group.folded)
    return (
      <fieldset className={styles.group}>
        <legend>{group.title}</legend>
        {children}
      </fieldset>
    );
  return (
    <details className={styles.folded} open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{group.title}</summary>
      <fieldset className={styles.group}>
        <legend className="visually-hidden">{group.title}</legend>
        {children}
      </fieldset>
    </details>
  );
}

/** Folded groups open by the reader's hand, by an offer, and by a state that sets one of their fields. */
function useFolds({fields, groups}: AnyCalculator, {model}: Desk, offer: Offer | null) {
  const setIn = useCallback(
    (group: Group) =>
      group.fields.some((name) => {
        const field = fields[name];
        return (
          field !== undefined && !sameValue(field, model.state.inputs[name] as InputValue, field.default as InputValue)
        );
      }),
    [fields, model.state.inputs],
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(groups.filter(setIn).map(({title}) => title)));
  const latest = useRef(setIn);
  latest.current = setIn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch means that values came from elsewhere
  useEffect(() => {
    setOpen((before) => {
      const more = groups.filter(
        (group) => (latest.current(group) || (offer && group.fields.includes(offer.field))) && !before.has(group.title),
      );
      return more.length === 0 ? before : new Set([...before, ...more.map(({title}) => title)]);
    });
  }, [groups, model.epoch, offer]);
  return {
    isOpen: ({title}: Group) => open.has(title),
    toggle: ({title}: Group, isOpen: boolean) =>
      setOpen((before) => {
        if (before.has(title) === isOpen) return before;
        const after = new Set(before);
        if (isOpen) after.add(title);
        else after.delete(title);
        return after;
      }),
  };
}

/** Lists of suggestions by name, which stay the same function until other facts arrive. */
function useSuggestions(
  calculator: AnyCalculator,
  {shown, whole, model}: Desk,
): (name: string) => () => readonly Suggestion[] {
  const inputs = useRef(model.state.inputs);
  inputs.current = model.state.inputs;
  const facts = shown?.facts;
  return useMemo(() => {
    const lists = new Map<string, () => readonly Suggestion[]>();
    return (name) => {
      // Of an excerpt, a list would show only what the first answer happened to need.
      const list =
        lists.get(name) ?? (() => (whole ? (calculator.suggestions?.(name, inputs.current, facts) ?? []) : []));
      lists.set(name, list);
      return list;
    };
  }, [calculator, whole, facts]);
}

function Cases({calculator, onOpen}: {calculator: AnyCalculator; onOpen: (query: string) => void}) {
  if (calculator.cases.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>Begin with a real case</summary>
      <ul className={styles.cases}>
        {calculator.cases.map((each) => (
          <li key={each.id}>
            <button type="button" className={styles.quiet} onClick={() => onOpen(each.query)}>
              {each.title}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
