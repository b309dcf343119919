// The files of an import: what each was read as, how much is in it, how long it took, and a way to take it out again.
import styles from '../Calculator/calculator.module.css';
import panel from '../Calculator/import.module.css';
import own from './set.module.css';
import type {ReadFile} from './set-messages';

interface FileTableProps {
  readonly files: readonly ReadFile[];
  /** How long putting them together took, in milliseconds. */
  readonly joining: number;
  onRemove(file: ReadFile): void;
}

export function FileTable({files, joining, onRemove}: FileTableProps) {
  if (files.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={panel.scroll} tabIndex={0} aria-label="Files">
      <table className={own.files}>
        <caption>The files, each with what it was read as; put together in {timeOf(joining)}</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" className="to-right">
              Rows
            </th>
            <th scope="col" className="to-right">
              Time
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {files.map((each) => (
            <tr key={`${each.kind} ${each.file}`}>
              <th scope="row">
                {each.file}
                <span className={own.label}>{each.label}</span>
              </th>
              <td className="to-right">{rowsOf(each)}</td>
              <td className="to-right">{timeOf(each.milliseconds)}</td>
              <td>
                <button type="button" className={styles.quiet} onClick={() => onRemove(each)}>
                  Remove<span className="visually-hidden"> {each.file}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rowsOf({read, taken}: ReadFile): string {
  const rows = read.toLocaleString('en-US');
  return taken === read ? rows : `${taken.toLocaleString('en-US')} of ${rows}`;
}

function timeOf(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.ceil(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
