// The page that the host serves with status 404.
import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import NotFoundContent from '@theme/NotFound/Content';

export default function NotFound(): ReactNode {
  return (
    <>
      <PageMetadata title="Not found" />
      <Layout>
        <NotFoundContent />
      </Layout>
    </>
  );
}
