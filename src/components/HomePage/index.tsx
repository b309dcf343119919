// The front door: what the site is in two lines, the calculators as questions with their answers, the latest posts.

import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import PostList from '../PostList';
import Questions from '../Questions';
import type {CalculatorSummary, PostSummary} from '../summaries';
import styles from './styles.module.css';

interface Props {
  readonly calculators: readonly CalculatorSummary[];
  /** The latest first. */
  readonly posts: readonly PostSummary[];
}

const shownPosts = 6;

export default function HomePage({calculators, posts}: Props): ReactNode {
  return (
    <Layout description="Calculators for platform decisions that run on your own exports in your browser, posts that show their working, and links that keep their answers.">
      <main>
        <h1 className={styles.lead}>
          Platform decisions, <strong>with the arithmetic shown.</strong>
        </h1>
        <p className={styles.under}>
          Calculators that run on your own exports in your browser, posts that show their working, and links that still
          give the same answer in two years.
        </p>
        <Questions calculators={calculators} />
        {posts.length > 0 && (
          <section className={styles.posts}>
            <h2>Posts</h2>
            <PostList posts={posts.slice(0, shownPosts)} />
            {posts.length > shownPosts && (
              <p className={styles.more}>
                <Link to="/blog">All {posts.length} posts</Link>
              </p>
            )}
          </section>
        )}
      </main>
    </Layout>
  );
}
