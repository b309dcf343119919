// Puts a copy button on every code block of the page that is shown; without script there is none.
const rest = 2000;

function sayOn(button: HTMLButtonElement, word: string): void {
  button.textContent = word;
  button.dataset.said = word;
  setTimeout(() => {
    button.textContent = 'Copy';
    delete button.dataset.said;
  }, rest);
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    sayOn(button, 'Copied');
  } catch {
    sayOn(button, 'Not allowed');
  }
}

function addButton(block: HTMLElement): void {
  const code = block.querySelector('pre');
  if (!code || block.querySelector('.copy')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => void copy(button, code.textContent ?? ''));
  code.after(button);
}

/** Called by Docusaurus once a page is drawn, the first included. */
export function onRouteDidUpdate(): void {
  for (const block of document.querySelectorAll<HTMLElement>('figure.code')) addButton(block);
}
