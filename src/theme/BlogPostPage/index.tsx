// A post: when, how long, about what; the title; the text in one column; what came before and after.

import Link from '@docusaurus/Link';
import {BlogPostProvider} from '@docusaurus/plugin-content-blog/client';
import {PageMetadata} from '@docusaurus/theme-common';
import {blogPostContainerID} from '@docusaurus/utils-common';
import type {Props} from '@theme/BlogPostPage';
import BlogPostPageMetadata from '@theme/BlogPostPage/Metadata';
import BlogPostPageStructuredData from '@theme/BlogPostPage/StructuredData';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type {ReactNode} from 'react';
import {cardAddress} from '../../components/card-address';
import PostHeader from './PostHeader';
import styles from './styles.module.css';

type Neighbour = Props['content']['metadata']['nextItem'];

function Neighbours({newer, older}: {readonly newer: Neighbour; readonly older: Neighbour}): ReactNode {
  if (!newer && !older) return null;
  return (
    <nav className={styles.neighbours} aria-label="Other posts">
      {newer && (
        <p>
          Newer <Link to={newer.permalink}>{newer.title}</Link>
        </p>
      )}
      {older && (
        <p>
          Older <Link to={older.permalink}>{older.title}</Link>
        </p>
      )}
    </nav>
  );
}

export default function BlogPostPage({content: Content}: Props): ReactNode {
  const {metadata} = Content;
  return (
    <BlogPostProvider content={Content} isBlogPostPage>
      <PageMetadata image={cardAddress(metadata.permalink)} />
      <BlogPostPageMetadata />
      <BlogPostPageStructuredData />
      <Layout>
        <main>
          <article className="reading">
            <PostHeader metadata={metadata} />
            <div className="prose" id={blogPostContainerID}>
              <MDXContent>
                <Content />
              </MDXContent>
            </div>
          </article>
          <div className="reading">
            <Neighbours newer={metadata.prevItem} older={metadata.nextItem} />
          </div>
        </main>
      </Layout>
    </BlogPostProvider>
  );
}
