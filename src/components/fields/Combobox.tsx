// A text box with a list of suggestions, after the combobox pattern of the ARIA practices: arrows, Enter, Escape, free text.
import {useEffect, useMemo, useRef, useState} from 'react';
import type {Suggestion} from '../../model/calculator';
import type {TextField} from '../../model/field';
import {Box} from './Box';
import type {ControlProps} from './control';
import styles from './fields.module.css';
import {suggest} from './suggest';
import {useDraft} from './useDraft';

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
  const draft = useDraft(props, (text) => (open ? all : suggestions()).some((each) => each.value === text), open && offers);
  const shown = useMemo(
    () => (open ? suggest(all, typed ? draft.text : null, String(value ?? '')) : null),
    [open, all, typed, draft.text, value],
  );
  const some = (shown?.list.length ?? 0) > 0;
  if (some !== offers) setOffers(some);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({block: 'nearest'});
  }, [active, shown]);

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

  return (
    <span className={styles.combobox}>
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
          'aria-expanded': open,
          'aria-controls': open ? `${id}-list` : undefined,
          'aria-activedescendant': open && active >= 0 ? `${id}-list-${active}` : undefined,
          onClick: () => {
            if (!open) unfold();
          },
        }}
        onKeyDown={(event) => {
          const count = shown?.list.length ?? 0;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (!open) unfold();
            else if (count > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + count) % count);
          } else if (event.key === 'Escape' && open) {
            event.preventDefault();
            close();
          } else if (event.key === 'Enter' && open && shown?.list[active]) {
            event.preventDefault();
            pick(shown.list[active]);
          }
        }}
      />
      {shown && some && (
        <span className={styles.popup}>
          <ul id={`${id}-list`} ref={list} role="listbox" aria-label={label ?? field.label}>
            {shown.list.map((each, index) => (
              // The keyboard reaches options through the box, by aria-activedescendant.
              <li
                key={each.value}
                id={`${id}-list-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(each)}
              >
                {each.value} <small>{each.hint}</small>
              </li>
            ))}
          </ul>
          {shown.more > 0 && <span className={styles.popupMore}>and {shown.more.toLocaleString('en-US')} more: type on to narrow down</span>}
        </span>
      )}
    </span>
  );
}
