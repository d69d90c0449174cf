import { describe, expect, it } from "vitest";
import { commonPasswords } from "./common-passwords-list";
import { passwordProblem } from "./password-rule";

describe("a new password", () => {
  it.each(["correct staple battery", "ながいことばのあいことば", "xk29f-lq8r2", "    spaces count   "])(
    "%s may be used",
    (password) => expect(passwordProblem(password, "haru@example.com")).toBeNull(),
  );
  it.each([
    ["short", "password-short"],
    ["あいうえおかきくけ", "password-short"],
    ["😀😀😀😀😀", "password-short"],
    ["a1".repeat(101), "password-long"],
    ["PassWord123", "password-common"],
    ["ｐａｓｓｗｏｒｄ１２３", "password-common"],
    ["aaaaaaaaaaaa", "password-common"],
    ["abababababab", "password-common"],
    ["abcabcabcabc", "password-common"],
    ["cdefghijklmnop", "password-common"],
    ["zyxwvutsrqpo", "password-common"],
    ["haru@example.com", "password-like-email"],
  ])("%s is refused: %s", (password, problem) => expect(passwordProblem(password, "haru@example.com")).toBe(problem));
  it("is compared with words that are long enough to pass otherwise", () => {
    expect([...commonPasswords].filter((word) => [...word].length < 10)).toEqual([]);
    expect(commonPasswords.size).toBeGreaterThan(150);
  });
});
