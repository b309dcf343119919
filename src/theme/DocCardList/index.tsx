// The pages of a part of the docs, as lines. The index of that part imports it; posts are not to carry it.

import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {
  filterDocCardListItems,
  useCurrentSidebarSiblings,
  useDocsVersion,
} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/DocCardList';
import type {ReactNode} from 'react';
import NameList from '../../components/NameList';

function List({items}: {readonly items: readonly PropSidebarItem[]}): ReactNode {
  const {docs} = useDocsVersion();
  const {pathname} = useLocation();
  const names = filterDocCardListItems([...items]).flatMap((item) => {
    if (item.type === 'html' || isSamePath(item.href, pathname)) return [];
    const doc = item.type === 'link' && item.docId ? docs[item.docId] : undefined;
    return [{label: item.label, to: item.href, about: item.description ?? doc?.description}];
  });
  return <NameList names={names} />;
}

function OfPart(): ReactNode {
  return <List items={useCurrentSidebarSiblings()} />;
}

export default function DocCardList({items}: Props): ReactNode {
  return items ? <List items={items} /> : <OfPart />;
}
