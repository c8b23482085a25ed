import { expect, test } from "vitest";
import { filesToChooseAgain } from "@/components/forms/form-state";
import { readRequest } from "@/lib/platform/http/request";

async function typedOf(form: FormData) {
  const read = await readRequest(new Request("http://localhost/api", { method: "POST", body: form }));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test("of a chosen file the name waits for the form, and not the file", async () => {
  const form = new FormData();
  form.append("documentNumber", "12/KH");
  form.append("file", new File(["nội dung"], "C:\\tai lieu\\Kế hoạch.pdf"));
  for (const name of ["a.jpg", "b.jpg"]) form.append("files", new File(["x"], name));
  const { typed, input } = await typedOf(form);
  expect(typed).toEqual({ documentNumber: "12/KH", file: "Kế hoạch.pdf", files: ["a.jpg", "b.jpg"] });
  expect(input["file"]).toBeInstanceOf(File);
});

test("a file field that was left empty names no file to choose again, an emptied text field stays empty", async () => {
  const form = new FormData();
  form.append("file", new File([], ""));
  form.append("title", "");
  const { typed: values } = await typedOf(form);
  expect(values["title"]).toBe("");
  const state = { command: "any", values, fields: {}, refusal: null, success: null };
  expect(filesToChooseAgain(state, "file")).toEqual([]);
});
