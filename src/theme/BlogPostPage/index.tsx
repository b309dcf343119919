// A post: when, how long, about what; the title; the text in one column; where to go from there.

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
import LinkLists from '../../components/LinkLists';
import type {PostPlace} from '../../components/post-place';
import PostHeader from './PostHeader';

type Metadata = Props['content']['metadata'];

/** Put there by the build, for every post. */
const placeOf = (metadata: Metadata) => (metadata as Metadata & {readonly place: PostPlace}).place;

function PostFoot({series, related, calculators}: PostPlace): ReactNode {
  return (
    <LinkLists
      lists={[
        {title: series.title, links: series.parts, at: series.at},
        {title: 'Close to this', links: related},
        {title: calculators.length === 1 ? 'Its calculator' : 'Its calculators', links: calculators},
      ]}
    />
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
            <PostFoot {...placeOf(metadata)} />
          </div>
        </main>
      </Layout>
    </BlogPostProvider>
  );
}
