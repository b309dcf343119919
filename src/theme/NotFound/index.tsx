// The page that the host serves with status 404.

import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import NotFoundContent from '@theme/NotFound/Content';
import type {ReactNode} from 'react';

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
