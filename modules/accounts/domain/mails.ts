import type { Localized, Locale } from "@modules/kernel";

export type MailWords = { subject: string; lead: string; button: string; until: string; notYou: string };
export type MailKind = "verify" | "reset";

const words: Record<MailKind, Localized<MailWords>> = {
  verify: {
    ja: {
      subject: "メールアドレスの確認",
      lead: "おしゃべりに登録ありがとうございます。次のリンクを開いて、このメールアドレスがあなたのものだと確認してください。",
      button: "メールアドレスを確認する",
      until: "このリンクは3日間使えます。",
      notYou: "心当たりがないときは、このメールをそのまま捨ててください。",
    },
    en: {
      subject: "Confirm your e-mail address",
      lead: "Thank you for joining Oshaberi. Open this link to confirm that this address is yours.",
      button: "Confirm my address",
      until: "The link works for three days.",
      notYou: "If this was not you, please ignore this mail.",
    },
  },
  reset: {
    ja: {
      subject: "パスワードの再設定",
      lead: "おしゃべりのパスワードを新しくするには、次のリンクを開いてください。",
      button: "新しいパスワードを決める",
      until: "このリンクは1時間、1回だけ使えます。",
      notYou: "心当たりがないときは、何もしなくて大丈夫です。パスワードはそのままです。",
    },
    en: {
      subject: "Reset your password",
      lead: "Open this link to choose a new password for Oshaberi.",
      button: "Choose a new password",
      until: "The link works once, within one hour.",
      notYou: "If this was not you, there is nothing to do: your password stays as it is.",
    },
  },
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A mail with one link. */
export function mailWithLink(
  kind: MailKind,
  locale: Locale,
  link: string,
): { subject: string; text: string; html: string } {
  const { subject, lead, button, until, notYou } = words[kind][locale];
  const font = "font-family:system-ui,sans-serif;line-height:1.7;color:#2b1830";
  return {
    subject: locale === "ja" ? `【おしゃべり】${subject}` : `Oshaberi: ${subject}`,
    text: `${lead}\n\n${link}\n\n${until}\n${notYou}\n`,
    html:
      `<!DOCTYPE html><html lang="${locale}"><body style="margin:0;padding:24px;background:#fcf6f3;${font}">` +
      `<div style="max-width:32rem;margin:auto;padding:24px;background:#fff;border-radius:20px">` +
      `<p>${escaped(lead)}</p><p><a href="${escaped(link)}" style="display:inline-block;padding:12px 24px;border-radius:999px;` +
      `background:#b51d63;color:#fff;font-weight:bold;text-decoration:none">${escaped(button)}</a></p>` +
      `<p style="font-size:14px">${escaped(until)}<br>${escaped(notYou)}</p></div></body></html>`,
  };
}
