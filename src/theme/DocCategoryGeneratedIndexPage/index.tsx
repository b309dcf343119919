// The page of a part of the docs that has no index of its own.

import {useCurrentSidebarCategory} from '@docusaurus/plugin-content-docs/client';
import {PageMetadata} from '@docusaurus/theme-common';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocCardList from '@theme/DocCardList';
import type {Props} from '@theme/DocCategoryGeneratedIndexPage';
import type {ReactNode} from 'react';

export default function DocCategoryGeneratedIndexPage({categoryGeneratedIndex}: Props): ReactNode {
  const {title, description} = categoryGeneratedIndex;
  const {items} = useCurrentSidebarCategory();
  return (
    <article className="reading aside">
      <PageMetadata title={title} description={description} />
      <DocBreadcrumbs />
      <div className="prose">
        <h1>{title}</h1>
        {description && <p>{description}</p>}
        <DocCardList items={items} />
      </div>
    </article>
  );
}
