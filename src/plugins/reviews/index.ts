// The route of the list of reviews, made from what posts and docs say of themselves.
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import {isoDay} from '../../components/day';
import type {Reviewed} from '../../components/ReviewsPage/reviewed';
import {reviewsOf} from './reviews';

type Page = Omit<Reviewed, 'again'>;

/** Front matter reads 2026-11-28 as a date. */
const dayText = (day: unknown) => (day instanceof Date ? isoDay(day) : String(day));

function posts(content: AllContent): readonly Page[] {
  const blog = content['docusaurus-plugin-content-blog']?.default as BlogContent | undefined;
  return (blog?.blogPosts ?? []).map(({metadata: {title, permalink: to, frontMatter}}) => ({
    title,
    to,
    kind: 'post',
    reviewed: dayText(frontMatter.last_reviewed),
  }));
}

/** Guides, and what else says when it was reviewed. */
function docs(content: AllContent): readonly Page[] {
  const loaded = content['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
  const pages = loaded?.loadedVersions.flatMap((version) => version.docs) ?? [];
  return pages.flatMap(({title, permalink: to, frontMatter}): readonly Page[] => {
    const {last_reviewed: reviewed} = frontMatter as {readonly last_reviewed?: unknown};
    const kind = /^\/docs\/calculators\/./.test(to) ? 'guide' : 'reference';
    return reviewed === undefined && kind !== 'guide' ? [] : [{title, to, kind, reviewed: dayText(reviewed)}];
  });
}

/** Adds `/reviews`: what is due is said as of the day of the build. */
export default function reviews({baseUrl}: LoadContext): Plugin {
  return {
    name: 'reviews',
    allContentLoaded({allContent, actions}) {
      actions.addRoute({
        path: `${baseUrl}reviews`,
        component: '@site/src/components/ReviewsPage/index.tsx',
        props: {pages: reviewsOf([...posts(allContent), ...docs(allContent)]), today: isoDay(Date.now())},
        exact: true,
      });
    },
  };
}
