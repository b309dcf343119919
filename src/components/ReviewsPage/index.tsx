// When each page was last held against its sources, and which are due to be read again.

import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {dayInWords} from '../day';
import type {Reviewed} from './reviewed';

interface Props {
  /** The most urgent first. */
  readonly pages: readonly Reviewed[];
  /** ISO day of the build. */
  readonly today: string;
}

export default function ReviewsPage({pages, today}: Props): ReactNode {
  const due = pages.filter(({again}) => again <= today).length;
  const says = due === 0 ? 'none of them is due' : `${due} of them ${due === 1 ? 'is' : 'are'} due`;
  return (
    <Layout
      title="Reviews"
      description="When each post and guide was last held against its sources, and which are due to be read again."
    >
      <main>
        <article className="reading">
          <div className="prose">
            <h1>Reviews</h1>
            <p>
              A review holds a page against its sources and against what has been released since. Posts and guides are
              read again after 180 days, reference pages after 365. There are {pages.length} pages, and on{' '}
              {dayInWords(today)}, when this list was built, {says}.
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section className="scrolls" aria-label="Pages by when they are due" tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Page</th>
                    <th scope="col">Reviewed</th>
                    <th scope="col">Read again by</th>
                  </tr>
                </thead>
                <tbody>
                  {pages.map(({title, to, kind, reviewed, again}) => (
                    <tr key={to}>
                      <td>
                        <Link to={to}>{title}</Link> <small>{kind}</small>
                      </td>
                      <td>
                        <time dateTime={reviewed}>{dayInWords(reviewed)}</time>
                      </td>
                      <td>
                        <time dateTime={again}>{dayInWords(again)}</time>
                        {again <= today && <strong> due</strong>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
        </article>
      </main>
    </Layout>
  );
}
