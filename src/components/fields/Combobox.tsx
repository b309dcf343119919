// A text box with a list of suggestions, after the combobox pattern of the ARIA practices: arrows, Enter, Escape, free text.
import {type KeyboardEvent, useMemo, useState} from 'react';
import type {Suggestion} from '../../model/calculator';
import type {TextField} from '../../model/field';
import {Box} from './Box';
import type {ControlProps} from './control';
import styles from './fields.module.css';
import {Suggestions} from './Suggestions';
import {suggest} from './suggest';
import {useDraft} from './use-draft';

type Props = ControlProps<TextField> & {readonly suggestions: () => readonly Suggestion[]};

export function Combobox(props: Props) {
  const {id, field, value, label, suggestions, onChange, onCommit} = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(false);
  const [active, setActive] = useState(-1);
  // Made when the list unfolds and not again for every key; made again when other facts arrive.
  const all = useMemo(() => (open ? suggestions() : []), [open, suggestions]);
  // A name that is only half typed is not looked up yet: the answer would vanish between two keys.
  const [offers, setOffers] = useState(false);
  const draft = useDraft(
    props,
    (text) => (open ? all : suggestions()).some((each) => each.value === text),
    open && offers,
  );
  const shown = useMemo(
    () => (open ? suggest(all, typed ? draft.text : null, String(value ?? '')) : null),
    [open, all, typed, draft.text, value],
  );
  const some = (shown?.list.length ?? 0) > 0;
  if (some !== offers) setOffers(some);
  function unfold() {
    const {at} = suggest(suggestions(), null, String(value ?? ''));
    setTyped(false);
    setActive(at);
    setOpen(true);
  }
  function close() {
    setOpen(false);
    setActive(-1);
  }
  function pick(suggestion: Suggestion) {
    draft.drop();
    onChange(suggestion.value);
    onCommit();
    close();
  }
  function press(event: KeyboardEvent) {
    const list = open ? (shown?.list ?? []) : [];
    const chosen = list[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) unfold();
      setActive((now) => next(now, list.length, event.key === 'ArrowDown'));
    } else if (event.key === 'Escape' && open) close();
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.combobox}>
      <Box
        control={props}
        draft={{
          ...draft,
          type(text) {
            draft.type(text);
            setTyped(true);
            setActive(-1);
            setOpen(true);
          },
          settle() {
            draft.settle();
            close();
          },
        }}
        input={{
          role: 'combobox',
          maxLength: field.maxLength,
          'aria-autocomplete': 'list',
          'aria-expanded': open && some,
          'aria-controls': open && some ? `${id}-list` : undefined,
          'aria-activedescendant': open && active >= 0 ? `${id}-list-${active}` : undefined,
          onClick: () => {
            if (!open) unfold();
          },
        }}
        onKeyDown={press}
      />
      {shown && some && (
        <Suggestions id={`${id}-list`} label={label ?? field.label} suggested={shown} active={active} onPick={pick} />
      )}
    </div>
  );
}

/** Round and round; from nowhere to the first or the last. */
function next(active: number, count: number, down: boolean): number {
  if (count === 0) return active;
  if (active < 0) return down ? 0 : count - 1;
  return (active + (down ? 1 : -1) + count) % count;
}
