// The posts of one author.

import Link from '@docusaurus/Link';
import {useBlogMetadata} from '@docusaurus/plugin-content-blog/client';
import type {Props} from '@theme/Blog/Pages/BlogAuthorsPostsPage';
import type {ReactNode} from 'react';
import PostsPage from '../../../../components/PostsPage';

export default function BlogAuthorsPostsPage({author, items, listMetadata}: Props): ReactNode {
  const {authorsListPath} = useBlogMetadata();
  return (
    <PostsPage title={`Posts by ${author.name}`} description={author.description} items={items} pages={listMetadata}>
      <p>
        {author.description} <Link to={authorsListPath}>All authors</Link>
      </p>
    </PostsPage>
  );
}
