// The results half of a page over the specimen: every number opens, what is missing is said and offered, what is shared is right.
// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen, waitFor, within} from '@testing-library/react';
import {type ReactNode, useState} from 'react';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {specimen} from '../../../calculators/specimen';
import {answer, defaultState, type State} from '../../../model/calculator';
import type {Ref} from '../../../model/explain';
import type {Inputs} from '../../../model/field';
import {openLink} from '../../../permalink/permalink';
import {Details} from './Details';
import {Says} from './Says';

vi.mock('@docusaurus/useBaseUrl', () => ({default: (path: string) => path}));
vi.mock('@docusaurus/ErrorBoundary', () => ({default: ({children}: {children: ReactNode}) => children}));
vi.mock('@docusaurus/useDocusaurusContext', () => ({default: () => ({siteConfig: {url: 'https://site.example'}})}));

function stateOf(inputs: Inputs = {}, more: Partial<State> = {}): State {
  const base = defaultState(specimen);
  return {...base, ...more, inputs: {...base.inputs, ...inputs}};
}

function Page({state, onOffer}: {readonly state: State; readonly onOffer?: () => void}) {
  const [view, setView] = useState<Ref | null>(null);
  const result = answer(specimen, state, null);
  return (
    <>
      <input id="field-crates" aria-label="crates" />
      <Says
        calculator={specimen}
        answer={result}
        data={null}
        state={state}
        onOpen={setView}
        {...(onOffer ? {onOffer} : {})}
      />
      <Details
        calculator={specimen}
        answer={result}
        data={null}
        parts={new Map()}
        state={state}
        date=""
        charts={{}}
        outcomes={null}
        touched
        view={view}
        onView={setView}
        onBeside={() => {}}
        onTake={() => {}}
        onHelp={() => {}}
        whole
        unreachable={null}
        onNeedFacts={() => {}}
        onRetry={() => {}}
      />
    </>
  );
}

const working = () => screen.getByRole('region', {name: /^(Why|Where|How)/});
const title = () => within(working()).getAllByRole('heading')[0]!;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0)));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the answer', () => {
  it('is a sentence whose numbers open to their working, and back', async () => {
    render(<Page state={stateOf()} />);
    const [number] = screen.getAllByRole('link', {name: '2,222\u00a0hours'}) as [HTMLElement];
    fireEvent.click(number);
    expect(title().textContent).toBe('Why 2,222\u00a0hours?');
    await waitFor(() => expect(document.activeElement).toBe(title()));
    fireEvent.click(within(working()).getByRole('button', {name: 'Close'}));
    expect(title().textContent).toBe('Why 2,126\u00a0hours?');
    await waitFor(() => expect(document.activeElement).toBe(number));
  });

  it('says what is missing instead of a number', () => {
    const {container} = render(<Page state={stateOf({line: 0})} />);
    expect(screen.getByText('There is no answer yet.')).toBeDefined();
    expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(title().textContent).toBe('Why is it not known: Time saved by driving?');
  });

  it('offers what a left-out row lacks', () => {
    const fleet = [
      ...(stateOf().inputs.fleet as []),
      {van: 'lorry', vans: 1, owner: 'hired', cooled: false, room: null, remark: ''},
    ];
    const onOffer = vi.fn();
    render(<Page state={stateOf({fleet})} onOffer={onOffer} />);
    fireEvent.click(screen.getByRole('button', {name: 'Add the room of lorry'}));
    expect(onOffer).toHaveBeenCalledWith(expect.objectContaining({field: 'fleet'}));
    expect(screen.getByText(/Not in the totals: We do not know how many crates/)).toBeDefined();
  });
});

describe('the working', () => {
  it('goes down to an input, by keyboard alone, and from there to its control', () => {
    render(<Page state={stateOf({crates: 60})} />);
    const region = within(working());
    expect(working().textContent).toContain('saved = wireTime − roadTime');
    const press = (name: string) => {
      const button = region.getByRole('button', {name});
      expect(button.getAttribute('aria-expanded')).toBe('false');
      button.focus();
      fireEvent.click(button);
      expect(button.getAttribute('aria-expanded')).toBe('true');
    };
    press('Time over the line');
    press('Data to move');
    const item = region.getByText('Crates of disks').closest('li')!;
    expect(item.textContent).toContain('60\u00a0crates');
    expect(item.textContent).toContain('Yours.');
    fireEvent.click(within(item).getByRole('link', {name: 'Change it'}));
    expect(document.activeElement?.id).toBe('field-crates');
  });

  it('names the row of a number in a row', () => {
    render(<Page state={stateOf()} />);
    const table = screen.getByRole('table', {name: 'Vans, row by row'});
    fireEvent.click(within(table).getAllByRole('link', {name: '12'})[1]!);
    expect(working().textContent).toContain('Crates on these vans · sprinter');
    expect(working().textContent).toContain('carried = vans × roomUsed');
  });

  it('opens an alternative’s number in the alternative', () => {
    render(<Page state={stateOf()} />);
    const table = screen.getByRole('table', {name: 'Side by side'});
    const cell = within(within(table).getByRole('row', {name: /^Time on the road/})).getAllByRole('cell')[2]!;
    expect(cell.textContent).toBe('48');
    fireEvent.click(within(cell).getByRole('link'));
    expect(title().textContent).toBe('Why 48\u00a0hours?');
    expect(working().textContent).toContain('Time on the road · By courier');
    expect(working().textContent).toContain('2 × 24\u00a0hours');
  });

  it('stands open where a number is handed on unchanged', () => {
    render(
      <Page
        state={stateOf({fleet: [{van: 'transit', vans: 2, owner: 'carrier', cooled: false, room: null, remark: ''}]})}
      />,
    );
    const table = screen.getByRole('table', {name: 'Side by side'});
    fireEvent.click(within(within(table).getByRole('row', {name: /^Trips/})).getAllByRole('link')[0]!);
    fireEvent.click(within(working()).getByRole('button', {name: 'Crates a trip'}));
    expect(
      within(working()).getByRole('button', {name: 'Crates on these vans · transit'}).getAttribute('aria-expanded'),
    ).toBe('true');
  });
});

describe('tables', () => {
  it('show today, mine and the alternative with the unit beside the name', () => {
    render(<Page state={stateOf()} />);
    const table = screen.getByRole('table', {name: 'Side by side'});
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((each) => each.textContent),
    ).toEqual(['The line', 'Parcel post', 'By courier']);
    const row = within(table).getByRole('row', {name: /^Cost on the road/});
    expect(within(row).getByRole('rowheader').textContent).toBe('Cost on the road, USD');
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['20,000', '1,785', '4,590']);
  });

  it('fold a long list of rows', () => {
    const fleet = Array.from({length: 12}, (_, index) => ({
      van: `van ${index}`,
      vans: 1,
      owner: 'hired',
      cooled: false,
      room: 3,
      remark: '',
    }));
    render(<Page state={stateOf({fleet})} />);
    const table = screen.getByRole('table', {name: 'Vans, row by row'});
    expect(within(table).getAllByRole('rowheader')).toHaveLength(8);
    fireEvent.click(screen.getByRole('button', {name: 'Show all 12 rows'}));
    expect(within(table).getAllByRole('rowheader')).toHaveLength(12);
  });
});

describe('sharing', () => {
  const clipboard = {writeText: vi.fn<(text: string) => Promise<void>>()};
  beforeEach(() => {
    clipboard.writeText.mockReset().mockResolvedValue();
    vi.stubGlobal('navigator', {...navigator, clipboard});
  });
  const status = () => within(screen.getByRole('region', {name: 'Share this result'})).getByRole('status').textContent;

  it('copies the link that is shown, with the answer that was seen', async () => {
    const state = stateOf({crates: 60});
    render(<Page state={state} />);
    fireEvent.click(screen.getByRole('button', {name: 'Copy link'}));
    await waitFor(() => expect(status()).toBe('Link copied.'));
    const copied = clipboard.writeText.mock.calls[0]![0];
    expect(copied).toBe(document.querySelector('section[aria-labelledby] > code')!.textContent);
    expect(copied).toMatch(new RegExp(`^${window.location.origin}/calculators/specimen\\?v=2&`));
    const opened = openLink(specimen, copied.slice(copied.indexOf('?')));
    expect(opened.notices).toEqual([]);
    expect(opened.state).toEqual(state);
    expect(opened.was).toEqual({saved: Math.round(answer(specimen, state, null).base.values.saved as number)});
  });

  it('puts a private link after #, and first where an input is sensitive', async () => {
    render(<Page state={stateOf({client: 'Reading room'})} />);
    const buttons = within(screen.getByRole('region', {name: 'Share this result'})).getAllByRole('button');
    expect(buttons[0]!.textContent).toBe('Copy private link');
    fireEvent.click(buttons[0]!);
    await waitFor(() => expect(status()).toBe('Private link copied.'));
    expect(clipboard.writeText.mock.calls[0]![0]).toMatch(/\/calculators\/specimen#v=2.*client=Reading%20room/);
  });

  it('puts the text where it can be copied by hand when the browser refuses', async () => {
    clipboard.writeText.mockRejectedValue(new Error('denied'));
    render(<Page state={stateOf()} />);
    fireEvent.click(screen.getByRole('button', {name: 'Copy as Markdown'}));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', {name: 'Text to copy'}, {timeout: 20_000});
    expect(area.value).toContain('## Is it faster to drive the disks');
    expect(document.activeElement).toBe(area);
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
  });

  it('says why there is no decision record of what has no answer', async () => {
    render(<Page state={stateOf({line: 0})} />);
    fireEvent.click(screen.getByRole('button', {name: 'Save as decision record'}));
    await waitFor(() => expect(status()).toMatch(/^A decision record needs an answer, and there is none: /), {
      timeout: 20_000,
    });
  });

  it('offers a file where the link is too long', () => {
    const fleet = Array.from({length: 6}, () => ({
      van: 'x'.repeat(40),
      vans: 1,
      owner: 'hired',
      cooled: true,
      room: 3,
      remark: '漢'.repeat(60),
    }));
    render(<Page state={stateOf({fleet})} />);
    expect(screen.getByRole('button', {name: 'Download as a file'})).toBeDefined();
    expect(screen.getByText(/some programs cut links after 2,000/)).toBeDefined();
  });
});
