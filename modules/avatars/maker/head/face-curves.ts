import { lerp } from "../geometry/vector";
import { NEUTRAL, type FacePose, type FaceStyle } from "./face-style";

/** The lids' curves; `u` runs from −1 (inner corner) to 1 (outer corner). */
export class EyeCurves {
  constructor(readonly style: FaceStyle) {}

  x(u: number, side: number): number {
    return side * (this.style.eyeX + this.style.eyeHalfWidth * u);
  }

  private middle(u: number): number {
    return this.style.eyeY + this.style.eyeTilt * u;
  }

  private bow(u: number, [power, corner]: readonly [number, number]): number {
    return (1 - Math.abs(u) ** power) ** corner;
  }

  top(u: number, pose: FacePose): number {
    const s = this.style;
    const peak = 1 + 0.12 * (0.25 - u) * (1 - u * u);
    const open = this.middle(u) + s.eyeAbove * this.bow(u, s.upperLid) * peak * (1 + pose.widen);
    if (pose.slant === 0) return open;
    const cut = s.eyeY + s.eyeAbove * (0.6 + 0.36 * (pose.slant > 0 ? u : -u));
    const floor = this.middle(u) - s.eyeBelow * this.bow(u, s.lowerLid) * 0.6;
    return lerp(open, Math.min(open, Math.max(cut, floor)), Math.abs(pose.slant));
  }

  bottom(u: number, pose: FacePose): number {
    return this.middle(u) - this.style.eyeBelow * this.bow(u, this.style.lowerLid) * (1 + pose.widen * 0.5);
  }

  private meeting(u: number, pose: FacePose): number {
    const arch = Math.abs(pose.closedArch);
    const flat = lerp(this.top(u, NEUTRAL), this.bottom(u, NEUTRAL), pose.closeAt);
    const height = this.style.eyeAbove + this.style.eyeBelow;
    const bowed =
      this.style.eyeY - height * 0.18 + height * (pose.closedArch > 0 ? 0.34 : -0.18) * (1 - u * u) + 0.002 * u;
    return lerp(flat, bowed, arch);
  }

  upperLid(u: number, pose: FacePose): number {
    return lerp(this.top(u, pose), this.meeting(u, pose), pose.upperLid);
  }

  lowerLid(u: number, pose: FacePose): number {
    return lerp(this.bottom(u, pose), this.meeting(u, pose), pose.lowerLid);
  }
}

/** The lips: `t` runs from 0 (the character's right corner) to 1. */
export class MouthCurves {
  constructor(readonly style: FaceStyle) {}

  private across(t: number, pose: FacePose): number {
    const a = t * 2 - 1;
    return lerp(a, Math.sin((a * Math.PI) / 2), pose.mouthRound);
  }

  x(t: number, pose: FacePose): number {
    return this.across(t, pose) * this.style.mouthHalfWidth * pose.mouthWidth;
  }

  private line(a: number, pose: FacePose): number {
    // A slight dip in the middle keeps the closed mouth from being a plain smile arc.
    return this.style.mouthY + pose.mouthShift + pose.mouthSmile * a * a + pose.mouthSkew * a;
  }

  upper(t: number, pose: FacePose): number {
    const a = this.across(t, pose);
    return this.line(a, pose) + pose.mouthUpper * Math.max(0, 1 - a * a) ** lerp(0.9, 0.5, pose.mouthRound);
  }

  lower(t: number, pose: FacePose): number {
    const a = this.across(t, pose);
    const bow = Math.max(0, 1 - Math.abs(a) ** lerp(2.3, 2, pose.mouthRound)) ** lerp(0.72, 0.5, pose.mouthRound);
    return this.line(a, pose) - pose.mouthOpen * bow;
  }
}
