// All posts, the latest first.

import type {Props} from '@theme/BlogListPage';
import type {ReactNode} from 'react';
import PostsPage from '../../components/PostsPage';

export default function BlogListPage({metadata, items}: Props): ReactNode {
  const {blogTitle, blogDescription, page} = metadata;
  return (
    <PostsPage
      title={page > 1 ? `${blogTitle}, page ${page}` : blogTitle}
      description={blogDescription}
      items={items}
      pages={metadata}
    >
      <p>{blogDescription}</p>
    </PostsPage>
  );
}
