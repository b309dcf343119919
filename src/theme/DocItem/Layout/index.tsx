// One page of the docs: where it lies, its title and text, when it last changed, its neighbours.

import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import type {Props} from '@theme/DocItem/Layout';
import DocPaginator from '@theme/DocPaginator';
import MDXContent from '@theme/MDXContent';
import type {ReactNode} from 'react';
import {dayInWords, isoDay} from '../../../components/day';
import DocItemContents from '../TOC';

export default function DocItemLayout({children}: Props): ReactNode {
  const {metadata, frontMatter, contentTitle} = useDoc();
  const changed = metadata.lastUpdatedAt;
  const {last_reviewed: reviewed} = frontMatter as {readonly last_reviewed?: string | Date};
  return (
    <>
      <article className="reading aside">
        <DocBreadcrumbs />
        <div className="prose">
          {contentTitle === undefined && !frontMatter.hide_title && <h1>{metadata.title}</h1>}
          <MDXContent>{children}</MDXContent>
        </div>
        <DocItemContents />
        {changed && (
          <p className="kicker changed">
            Last changed <time dateTime={isoDay(changed)}>{dayInWords(changed)}</time>
            {reviewed && (
              <>
                , <Link to="/reviews">reviewed</Link> <time dateTime={isoDay(reviewed)}>{dayInWords(reviewed)}</time>
              </>
            )}
          </p>
        )}
      </article>
      <DocPaginator previous={metadata.previous} next={metadata.next} />
    </>
  );
}
