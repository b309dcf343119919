// The listener cookbook as a table: whole in the HTML, and narrowed by words once the page is alive.

import Link from '@docusaurus/Link';
import {type ReactNode, useState} from 'react';
import {LISTENERS, LISTENERS_AS_OF, type Listener} from '../../datasets/listeners/listeners';
import {select} from '../../datasets/listeners/select';
import {formatDate} from '../../model/format';
import styles from './listener-table.module.css';

export default function ListenerTable(): ReactNode {
  const [words, setWords] = useState('');
  const [testedOnly, setTestedOnly] = useState(false);
  const shown = new Set(select(LISTENERS, words, testedOnly));
  return (
    <div className="step-out-page">
      <search className={`${styles.controls} needs-script`}>
        <label className={styles.words}>
          <span>Filter the rows</span>
          <input
            type="search"
            value={words}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <label className={styles.flag}>
          <input type="checkbox" checked={testedOnly} onChange={(event) => setTestedOnly(event.target.checked)} />
          <span>tested only</span>
        </label>
        <p role="status" className={styles.count}>
          {shown.size} of {LISTENERS.length} rows
        </p>
      </search>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="scrolls" aria-label="Table, scrolls sideways" tabIndex={0}>
        <table className={styles.table}>
          <caption>What listens on which family, as of {formatDate(LISTENERS_AS_OF)}</caption>
          <thead>
            <tr>
              <th scope="col">Software</th>
              <th scope="col">By default</th>
              <th scope="col">Setting</th>
              <th scope="col">Opens</th>
              <th scope="col">Checked</th>
            </tr>
          </thead>
          <tbody>
            {LISTENERS.map((row) => (
              <Row key={row.software} row={row} hidden={!shown.has(row)} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Rows are hidden rather than taken away, so that they keep the copy button which every block of code gets. */
function Row({row, hidden}: {readonly row: Listener; readonly hidden: boolean}): ReactNode {
  return (
    <tr hidden={hidden}>
      <th scope="row">
        {row.software}
        {row.port !== undefined && <small>port {row.port}</small>}
      </th>
      <td>{row.byDefault}</td>
      <td className={styles.setting}>
        <figure className="code">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <pre tabIndex={0}>
            <code>{row.setting}</code>
          </pre>
        </figure>
        {row.note !== '' && <p>{row.note}</p>}
      </td>
      <td>{row.opens}</td>
      <td>
        {row.tested ? <strong>tested</strong> : 'read, not tested'}
        <small>{row.version}</small>
        <ul className={styles.sources}>
          {row.sources.map(({title, url = '', date}) => (
            <li key={url}>
              <Link to={url}>{title}</Link>, <time dateTime={date}>{formatDate(date)}</time>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
