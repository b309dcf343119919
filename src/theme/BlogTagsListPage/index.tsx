// All tags, with what each is about.

import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogTagsListPage';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import NameList from '../../components/NameList';

export default function BlogTagsListPage({tags}: Props): ReactNode {
  const names = tags.map(({label, permalink, description, count}) => ({
    label,
    to: permalink,
    about: description,
    count,
  }));
  return (
    <Layout>
      <PageMetadata title="Tags" description="The subjects that the posts are filed under." />
      <main>
        <h1>Tags</h1>
        <NameList names={names.sort((one, other) => one.label.localeCompare(other.label))} />
      </main>
    </Layout>
  );
}
