// The site in one file: what it is called, which plugins build it, and that everything checkable fails the build.
import type {Options as BlogOptions} from '@docusaurus/plugin-content-blog';
import type {Options, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import builtPages from './src/plugins/built-pages';
import bundle from './src/plugins/bundle';
import calculators from './src/plugins/calculators';
import {resultsInProse} from './src/plugins/calculators/prose';
import decisions from './src/plugins/decisions';
import {recordsInDocs} from './src/plugins/decisions/records-in-docs';
import {createFeedItems} from './src/plugins/feeds';
import {copyButton, highlightCode} from './src/plugins/highlight';
import home from './src/plugins/home';
import {loadingRules} from './src/plugins/loading';
import machines from './src/plugins/machines';
import moved from './src/plugins/moved';
import {readingTime} from './src/plugins/reading-time';
import reviews from './src/plugins/reviews';
import {postsInSeries} from './src/plugins/series';
import {setTables} from './src/plugins/tables';
import {setText} from './src/plugins/typography';

const tagline = 'Platform decisions, with the arithmetic shown';

const admonitions = {keywords: ['tldr'], extendDefaults: true};
const remarkPlugins = [resultsInProse];
const beforeDefaultRehypePlugins = [highlightCode, setTables, setText];

const posts: BlogOptions = {
  // Markdown beside a post, such as a sample of a record, is no post of its own.
  include: ['*/index.mdx'],
  blogTitle: 'Posts',
  blogDescription: 'How platform decisions are made, with the numbers worked out in the open.',
  blogSidebarCount: 0,
  archiveBasePath: null,
  postsPerPage: 20,
  processBlogPosts: postsInSeries,
  readingTime,
  onInlineTags: 'throw',
  onInlineAuthors: 'throw',
  onUntruncatedBlogPosts: 'throw',
  // For the sitemap, which dates a page by the day of its last change.
  showLastUpdateTime: true,
  admonitions,
  remarkPlugins,
  beforeDefaultRehypePlugins,
  feedOptions: {
    type: 'all',
    createFeedItems,
    limit: 20,
    title: 'Headroom',
    description: 'Platform decisions, with the arithmetic shown.',
    copyright: 'Text CC BY 4.0',
    language: 'en',
  },
};

const preset: Options = {
  docs: {
    sidebarPath: './sidebars.ts',
    showLastUpdateTime: true,
    onInlineTags: 'throw',
    admonitions,
    remarkPlugins: [...remarkPlugins, recordsInDocs],
    beforeDefaultRehypePlugins,
  },
  blog: false,
  pages: {showLastUpdateTime: true, admonitions, remarkPlugins, beforeDefaultRehypePlugins},
  sitemap: {lastmod: 'date', changefreq: null, priority: null, ignorePatterns: ['/search', '/embed/**']},
  theme: {
    customCss: [
      './src/css/tokens.css',
      './src/css/fonts.css',
      './src/css/base.css',
      './src/css/reading.css',
      './src/css/code.css',
      './src/css/print.css',
      './src/components/Result/result.css',
    ],
  },
};

const themeConfig: ThemeConfig = {
  image: 'cards/headroom.png',
  // What a page that says nothing else of itself is called elsewhere; posts override their type.
  metadata: [
    {name: 'description', content: tagline},
    {property: 'og:description', content: tagline},
    {property: 'og:site_name', content: 'Headroom'},
    {property: 'og:type', content: 'website'},
  ],
  colorMode: {respectPrefersColorScheme: true},
};

const config: Config = {
  title: 'Headroom',
  tagline,
  titleDelimiter: '·',
  url: process.env.HEADROOM_URL ?? 'https://headroom.example',
  baseUrl: '/',
  baseUrlIssueBanner: false,
  trailingSlash: false,
  favicon: 'favicon.svg',
  i18n: {defaultLocale: 'en', locales: ['en']},
  future: {v4: true, faster: true},
  storage: {type: 'localStorage', namespace: true},
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {emoji: false, hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  headTags: [
    {tagName: 'link', attributes: {rel: 'icon', href: '/favicon.ico', sizes: '32x32'}},
    {tagName: 'meta', attributes: {name: 'color-scheme', content: 'light dark'}},
    // The address may hold a fleet: no request tells it, not even one to our own host.
    {tagName: 'meta', attributes: {name: 'referrer', content: 'strict-origin'}},
  ],
  presets: [['classic', preset]],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      {
        hashed: true,
        language: 'en',
        indexBlog: true,
        indexDocs: true,
        indexPages: true,
        ignoreFiles: [/^embed\//, /^blog\/authors/, /^calculators$/],
        searchBarShortcut: false,
        // A page that has “link” in it is no answer to “kink”.
        fuzzyMatchingDistance: 0,
      },
    ],
  ],
  plugins: [
    ['./src/plugins/feeds/blog.ts', posts],
    calculators,
    decisions,
    home,
    reviews,
    moved,
    machines,
    bundle,
    copyButton,
    loadingRules,
    builtPages,
  ],
  themeConfig,
};

export default config;
