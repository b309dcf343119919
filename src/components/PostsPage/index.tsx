// The page around a list of posts: all of them, those of a tag, those of an author.

import Link from '@docusaurus/Link';
import type {BlogPaginatedMetadata, PropBlogPostContent} from '@docusaurus/plugin-content-blog';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {isoDay} from '../day';
import PostList from '../PostList';
import type {PostSummary} from '../summaries';
import styles from './styles.module.css';

interface Props {
  readonly title: string;
  readonly description?: string;
  /** What stands under the title. */
  readonly children?: ReactNode;
  readonly items: readonly {readonly content: PropBlogPostContent}[];
  readonly pages: BlogPaginatedMetadata;
}

function summaryOf({content}: Props['items'][number]): PostSummary {
  const {title, permalink, date, readingTime, description} = content.metadata;
  return {
    title,
    path: permalink,
    date: isoDay(date),
    readingTime: Math.max(1, Math.round(readingTime ?? 1)),
    description,
  };
}

export default function PostsPage({title, description, children, items, pages}: Props): ReactNode {
  return (
    <Layout>
      <PageMetadata title={title} description={description} />
      <main className={styles.posts}>
        <h1>{title}</h1>
        {children}
        <PostList posts={items.map(summaryOf)} described />
        {pages.totalPages > 1 && (
          <nav className={styles.pages} aria-label="Pages of this list">
            {pages.previousPage && <Link to={pages.previousPage}>Newer</Link>}
            <span>
              Page {pages.page} of {pages.totalPages}
            </span>
            {pages.nextPage && <Link to={pages.nextPage}>Older</Link>}
          </nav>
        )}
      </main>
    </Layout>
  );
}
