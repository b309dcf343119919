// A page of its own in Markdown, such as the page about the site.

import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/MDXPage';
import type {ReactNode} from 'react';

export default function MDXPage({content: Content}: Props): ReactNode {
  const {title, description} = Content.metadata;
  return (
    <Layout>
      <PageMetadata title={title} description={description} />
      <main>
        <article className="reading">
          <div className="prose">
            <MDXContent>
              <Content />
            </MDXContent>
          </div>
        </article>
      </main>
    </Layout>
  );
}
