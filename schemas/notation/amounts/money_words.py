"""The words for money that the table of currencies lacks, and what only looks like money or a scale."""

COINS = {
    "cent": "USD", "cents": "USD", "¢": "USD", "penny": "USD", "pennies": "USD", "us cents": "USD", "u.s. cents": "USD",
    "pence": "GBP", "p": "GBP", "c": "USD", "euro cents": "EUR", "euro cent": "EUR", "eurocents": "EUR", "paise": "INR",
    "paisa": "INR", "kopecks": "RUB", "kopeks": "RUB", "centavos": "centavo",
}  # fmt: skip
"""Hundredths, with the currency they are coins of."""

SHARED = {
    "kr": "krone", "krone": "krone", "kroner": "krone", "krona": "krona", "kronur": "krona", "crown": "crown",
    "crowns": "crown", "peso": "peso", "pesos": "peso", "franc": "franc", "francs": "franc", "dinar": "dinar",
    "dinars": "dinar", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal", "riyals": "riyal", "rial": "rial",
    "rials": "rial", "shilling": "shilling", "shillings": "shilling", "kwacha": "kwacha",
    "sh": "shilling", "shs": "shilling", "cfa franc": "franc", "cfa francs": "franc", "fcfa": "franc", "cfa": "franc",
}  # fmt: skip
"""Words for the money of several countries, to the word that stands for it where the country is not said."""

SHORT_FORMS = {
    "Rs": "INR", "rs": "INR", "RS": "INR", "RMB": "CNY", "rmb": "CNY", "RM": "MYR", "Rp": "IDR", "KSh": "KES",
    "Ksh": "KES", "KSH": "KES", "Tk": "BDT", "Dh": "AED", "Dhs": "AED", "NIS": "ILS",
    "USh": "UGX", "UShs": "UGX", "Ush": "UGX", "TSh": "TZS", "TShs": "TZS", "Tsh": "TZS", "SR": "SAR", "QR": "QAR",
}  # fmt: skip
"""Short forms that stand before a number, by case."""

SHARED_FORMS = frozenset(("kr", "Sh", "Shs", "FCFA", "CFA"))
"""Short forms before a number for the money of several countries, by case."""

LETTERS = frozenset("NP")
"""Letters that are money only before a large number: ``N200 million``, but ``N95`` is a mask."""

LOWER_CODES = frozenset(
    "usd eur gbp jpy cny inr chf aud cad nzd sgd hkd brl zar krw sek nok dkk pln czk huf aed mxn idr thb myr vnd twd "
    "ils".split()
)
"""Codes that are no words and are read in small letters too: ``20 usd``."""

OF_DOLLARS = {
    "american": "USD", "us": "USD", "canadian": "CAD", "australian": "AUD", "nz": "NZD", "new zealand": "NZD",
    "singapore": "SGD", "hong kong": "HKD",
}  # fmt: skip
"""What behind ``$5 million`` says whose dollars they are."""

WEAK_WORDS = frozenset({"won", "dong", "sterling", "real"})
"""Also ordinary words or names: they name money only behind a scale word or thousands."""

WORDLIKE_CODES = frozenset("ALL AMD ANG ARS BAM BOB COP CUP DOP ERN GEL GIP LAK MAD MOP PEN RON SOS TOP TRY".split())
"""Codes that are words or names in capitals (``TOP 10``, ``COP 28``): read only with a scale or separators."""

PICTURE_LINES = frozenset({"144", "240", "360", "480", "576", "720", "1080", "1440", "2160", "4320"})
"""Numbers whose ``p`` counts the lines of a picture, not pence: ``1080p``."""

PICTURES = frozenset("tv tvs video videos display displays screen screens resolution monitor camera cameras".split())
"""What is told by the thousands of dots across its picture: ``4K TV``."""
