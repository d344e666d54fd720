package org.jinye.casebook.paper;

import org.jinye.casebook.Money;

/**
 * Amounts in capital numerals, which nobody can alter (壹仟贰佰叁拾肆元伍角整), as the People's Bank
 * prescribes them for bills (支付结算办法 annex 1): 整 after yuan and jiao, none after fen, one 零 for the
 * zeros inside.
 */
public final class CapitalAmount {

  private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final long YI = 100_000_000;
  private static final int WAN = 10_000;
  private static final int SECTION = 1_000;
  private static final int TEN = 10;
  private static final int FEN = 100;

  private CapitalAmount() {}

  /** With the name of the currency before it: 人民币伍元整. */
  public static String withCurrency(Money money) {
    return "人民币" + of(money);
  }

  public static String of(Money money) {
    long yuan = money.fen() / FEN;
    int jiao = (int) (money.fen() % FEN) / TEN;
    int fen = (int) (money.fen() % TEN);
    if (jiao == 0 && fen == 0) {
      return number(yuan) + "元整";
    }
    StringBuilder words = new StringBuilder();
    if (yuan > 0) {
      words.append(number(yuan)).append('元');
    }
    if (jiao > 0) {
      words.append(DIGITS[jiao]).append('角');
    } else if (yuan > 0) {
      words.append(DIGITS[0]);
    }
    return words.append(fen > 0 ? DIGITS[fen] + "分" : "整").toString();
  }

  private static String number(long number) {
    return number == 0 ? DIGITS[0] : positive(number);
  }

  private static String positive(long number) {
    if (number >= YI) {
      return joined(number / YI, "亿", number % YI, YI);
    }
    if (number >= WAN) {
      return joined(number / WAN, "万", number % WAN, WAN);
    }
    return section((int) number);
  }

  /** 零 only where the higher place of what follows is empty. */
  private static String joined(long high, String unit, long rest, long of) {
    String start = positive(high) + unit;
    if (rest == 0) {
      return start;
    }
    return start + (rest < of / TEN ? DIGITS[0] : "") + positive(rest);
  }

  private static String section(int number) {
    StringBuilder words = new StringBuilder();
    boolean isZeroOpen = false;
    int rest = number;
    int place = PLACES.length - 1;
    for (int value = SECTION; value > 0; value /= TEN) {
      int digit = rest / value;
      if (digit == 0) {
        isZeroOpen = !words.isEmpty();
      } else {
        words.append(isZeroOpen ? DIGITS[0] : "").append(DIGITS[digit]).append(PLACES[place]);
        isZeroOpen = false;
      }
      rest %= value;
      place--;
    }
    return words.toString();
  }
}
