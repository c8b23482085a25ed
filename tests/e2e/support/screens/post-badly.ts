import { expect, type Locator, type Page } from "@playwright/test";
import type { BadPost } from "./screen";

/** Posts the form as a browser without script would, and stands on the page that came back. */
export async function postBadly(page: Page, post: BadPost): Promise<void> {
  const form = page.locator(`main form[method=post][action="${post.form}"]`).first();
  await expect(form, `the form ${post.form}`).toBeAttached();
  const fields = await spoil(form, post);
  await Promise.all([
    page.waitForURL(/[?&]tt=.*#can-sua$/),
    form.evaluate((element: HTMLFormElement) => HTMLFormElement.prototype.submit.call(element)),
  ]);
  await expectRefusal(page, post);
  if (!OPEN_POSTS.test(post.form)) await expectRefusalAsData(page, post.form, fields);
}

/** The same input as data: what a page with script, or another system, is told. */
async function expectRefusalAsData(page: Page, address: string, fields: readonly Field[]): Promise<void> {
  const answer = await page.request.post(address, {
    data: nested(fields),
    headers: { origin: new URL(page.url()).origin },
  });
  expect.soft(answer.status(), `${address} as data`).toBeGreaterThanOrEqual(400);
  expect.soft(answer.status(), `${address} as data`).toBeLessThan(500);
}

/** Posts before there is a person: they answer browsers only. */
const OPEN_POSTS = /^\/api\/(auth|demo|platform)\//;

type Field = readonly [name: string, value: string];

/** Empties the form but for what the post types; gives what would be sent. */
const spoil = (form: Locator, post: BadPost): Promise<readonly Field[]> =>
  form.evaluate((element: HTMLFormElement, { type = {}, asIs = false }: BadPost) => {
    for (const control of element.elements) {
      const isText =
        control instanceof HTMLTextAreaElement ||
        (control instanceof HTMLInputElement && control.type !== "hidden");
      if (asIs || !isText) continue;
      if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type))
        control.checked = false;
      else if (control.type !== "file") control.value = "";
    }
    for (const [name, value] of Object.entries(type)) {
      const controls = [...element.elements].filter(
        (control) =>
          (control instanceof HTMLInputElement ||
            control instanceof HTMLTextAreaElement ||
            control instanceof HTMLSelectElement) &&
          control.name === name,
      );
      for (const control of controls) {
        if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type))
          control.checked = control.value === value;
        else if (
          control instanceof HTMLInputElement ||
          control instanceof HTMLTextAreaElement ||
          control instanceof HTMLSelectElement
        )
          control.value = value;
      }
    }
    return [...new FormData(element)].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    );
  }, post);

/** `result:1.1` is the entry «1.1» of the record «result», as the product reads a form. */
function nested(fields: readonly Field[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    if (name.startsWith("_")) continue;
    const [head = "", ...rest] = name.split(":");
    const entry = data[head];
    if (rest.length > 0)
      data[head] = { ...(typeof entry === "object" ? entry : {}), [rest.join(":")]: value };
    else data[head] = entry === undefined ? value : [entry, value].flat();
  }
  return data;
}

/** In the title, in the summary, at the field; what was typed is still there. */
async function expectRefusal(page: Page, { form, type = {} }: BadPost): Promise<void> {
  await expect(page.locator("#can-sua"), `${form}: summary`).toBeVisible();
  expect.soft(await page.title(), `${form}: title`).toMatch(/^Lỗi: /);
  for (const link of await page.locator("#can-sua a[href^='#']").all()) {
    const id = decodeURIComponent((await link.getAttribute("href")) ?? "").slice(1);
    const said = (await link.innerText()).trim();
    expect.soft(await saidAt(page, id), `${form}: at the field ${id}`).toContain(said);
  }
  for (const [name, value] of Object.entries(type)) {
    if (/password/i.test(name)) continue;
    const kept = await page
      .locator(`main form[action="${form}"]`)
      .first()
      .evaluate((element: HTMLFormElement, key) => new FormData(element).getAll(key).map(String), name);
    const isTyped =
      (await page.locator(`main form[action="${form}"] [name="${name}"]:not([type=hidden])`).count()) > 0;
    if (isTyped) expect.soft(kept, `${form}: what was typed into ${name}`).toContain(value);
  }
}

/** What a screen reader says at the place that the summary leads to: the descriptions of the control or its group. */
const saidAt = (page: Page, id: string): Promise<string> =>
  page.evaluate((wanted) => {
    const place = document.getElementById(wanted);
    const controls = place ? [place, ...place.querySelectorAll("input, select, textarea, fieldset")] : [];
    const groups = controls.flatMap((control) => [control, control.closest("fieldset")]);
    const ids = groups.flatMap((one) => (one?.getAttribute("aria-describedby") ?? "").split(" "));
    return [...new Set(ids)].map((one) => document.getElementById(one)?.textContent ?? "").join(" ");
  }, id);
