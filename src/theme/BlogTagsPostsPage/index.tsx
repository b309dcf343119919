// The posts of one tag.

import Link from '@docusaurus/Link';
import type {Props} from '@theme/BlogTagsPostsPage';
import type {ReactNode} from 'react';
import PostsPage from '../../components/PostsPage';

export default function BlogTagsPostsPage({tag, items, listMetadata}: Props): ReactNode {
  return (
    <PostsPage title={`Posts on ${tag.label}`} description={tag.description} items={items} pages={listMetadata}>
      <p>
        {tag.count} {tag.count === 1 ? 'post' : 'posts'}. {tag.description}{' '}
        <Link to={tag.allTagsPath}>View all tags</Link>
      </p>
    </PostsPage>
  );
}
