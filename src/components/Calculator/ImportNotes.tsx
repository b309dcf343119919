// What was done about every row that was not taken as it stood, one line per reason.
import type {ImportNote} from '../../model/importer';
import panel from './import.module.css';

const WORDS = {error: 'Error', skipped: 'Left out', changed: 'Changed'} as const;

export function ImportNotes({notes}: {readonly notes: readonly ImportNote[]}) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3>What was done about the rest</h3>
      <ul className={panel.notes}>
        {notes.map((note) => (
          <li key={`${note.kind} ${note.message}`} data-kind={note.kind}>
            <b>{WORDS[note.kind]}</b> {note.rows > 0 && `${note.rows.toLocaleString('en-US')}: `}
            {note.message}
            {placeOf(note)}
          </li>
        ))}
      </ul>
    </>
  );
}

function placeOf({file, line, column}: ImportNote): string {
  const parts = [file, line && `line ${line}`, column && `column ${column}`].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
