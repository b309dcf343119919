// All authors, with who each is.

import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/Blog/Pages/BlogAuthorsListPage';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import NameList from '../../../../components/NameList';

export default function BlogAuthorsListPage({authors}: Props): ReactNode {
  const names = authors.map(({name, key, page, description, title, count}) => ({
    label: name ?? key,
    to: page?.permalink,
    about: description ?? title,
    count,
  }));
  return (
    <Layout>
      <PageMetadata title="Authors" description="Who writes here." />
      <main>
        <h1>Authors</h1>
        <NameList names={names} />
      </main>
    </Layout>
  );
}
