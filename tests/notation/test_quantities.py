"""Written quantities in values and in prose: every row of DESIGN 3.1, and sentences from many beats."""

from decimal import Decimal

import pytest

from schemas.errors import NotationError, Place
from schemas.notation.quantities import find_quantities, read_quantity
from schemas.quantity import End, Style

Row = tuple[str | None, str | None, str | None, str | None]

THIRD = ("33.333333333333", "29.166666666666", "37.5")

VALUES: list[tuple[str, Row]] = [
    ("$2.73 billion", ("2730000000", "2725000000", "2735000000", "USD")),
    ("12 %", ("12", "11.5", "12.5", "percent")),
    ("6.8", ("6.8", "6.75", "6.85", None)),
    ("1,500", ("1500", "1499.5", "1500.5", None)),
    (".5", ("0.5", "0.45", "0.55", None)),
    ("4.50", ("4.5", "4.495", "4.505", None)),
    ("about 1,500", ("1500", "1400", "1600", None)),
    ("approx. 60", ("60", "54", "66", None)),
    ("c. 400", ("400", "360", "440", None)),
    ("~$4 billion", ("4000000000", "3500000000", "4500000000", "USD")),
    ("40 or so", ("40", "36", "44", None)),
    ("nearly 1.2 million", ("1200000", "1100000", "1200000", None)),
    ("just under 95%", ("95", "94", "95", "percent")),
    ("just over $3bn", ("3000000000", "3000000000", "3500000000", "USD")),
    ("more than 5,000", ("5000", "5000", None, None)),
    ("at least 95", ("95", "95", None, None)),
    ("no fewer than 30", ("30", "30", None, None)),
    ("upwards of $1 trillion", ("1000000000000", "1000000000000", None, "USD")),
    ("$100bn+", ("100000000000", "100000000000", None, "USD")),
    ("$2bn-plus", ("2000000000", "2000000000", None, "USD")),
    ("200 MW or more", ("200", "200", None, "megawatt")),
    ("up to $25 billion", ("25000000000", "0", "25000000000", "USD")),
    ("up to about $25bn", ("25000000000", "0", "26000000000", "USD")),
    ("up to 2.5 percentage points", ("2.5", None, "2.5", "percentage_point")),
    ("up to 3 degrees Celsius", ("3", None, "3", "degree_Celsius")),
    ("less than 1%", ("1", "0", "1", "percent")),
    ("as many as 200", ("200", "0", "200", None)),
    ("well over 300", ("300", "300", None, None)),
    ("between $10 and $20 million", (None, "10000000", "20000000", "USD")),
    ("between $500,000 and $2 million", (None, "500000", "2000000", "USD")),
    ("$10-20 billion", (None, "10000000000", "20000000000", "USD")),
    ("USD10m-USD20m", (None, "10000000", "20000000", "USD")),
    ("Rs 5-Rs 6 crore", (None, "50000000", "60000000", "INR")),
    ("$10m–$20m", (None, "10000000", "20000000", "USD")),
    ("10 to 20 percent", (None, "10", "20", "percent")),
    ("2.5-3%", (None, "2.5", "3", "percent")),
    ("two to three million", (None, "2000000", "3000000", None)),
    ("10 to 15 GW", (None, "10", "15", "gigawatt")),
    ("two or three", (None, "2", "3", None)),
    ("between a third and a half", (None, "33.333333333333", "50", "percent")),
    ("several billion", (None, "2000000000", "10000000000", None)),
    ("multiple billions", (None, "2000000000", "10000000000", None)),
    ("a few hundred", (None, "200", "1000", None)),
    ("tens of thousands", (None, "20000", "100000", None)),
    ("hundreds of millions of euros", (None, "200000000", "1000000000", "EUR")),
    ("dozens", (None, "24", "100", None)),
    ("multi-billion dollar", (None, "2000000000", "1000000000000", "USD")),
    ("80 per cent", ("80", "79.5", "80.5", "percent")),
    ("2.5 percentage points", ("2.5", "2.45", "2.55", "percentage_point")),
    ("25 basis points", ("0.25", "0.245", "0.255", "percentage_point")),
    ("half a percentage point", ("0.5", "0.45", "0.55", "percentage_point")),
    ("one-third", (*THIRD, "percent")),
    ("half", ("50", "41.666666666666", "58.333333333334", "percent")),
    ("two in five", ("40", "38.333333333333", "41.666666666667", "percent")),
    ("1 in 10", ("10", "9.545454545454", "10.454545454546", "percent")),
    ("a fifth", ("20", "18.333333333333", "21.666666666667", "percent")),
    ("three quarters", ("75", "72.5", "77.5", "percent")),
    ("more than half", ("50", "50", None, "percent")),
    ("two million", ("2000000", "1500000", "2500000", None)),
    ("a dozen", ("12", "11.5", "12.5", None)),
    ("half a dozen", ("6", "5.5", "6.5", None)),
    ("twenty-five", ("25", "24.5", "25.5", None)),
    ("one hundred and five", ("105", "104.5", "105.5", None)),
    ("half a billion", ("500000000", "450000000", "550000000", None)),
    ("two and a half million", ("2500000", "2450000", "2550000", None)),
    ("2½ years", ("2.5", "2.45", "2.55", "year")),
    ("a couple of million", ("2000000", "1500000", "2500000", None)),
    ("Rs 500 crore", ("5000000000", "4995000000", "5005000000", "INR")),
    ("4 crore rupees", ("40000000", "35000000", "45000000", "INR")),
    ("5 lakh crore rupees", ("5000000000000", "4500000000000", "5500000000000", "INR")),
    ("12,34,567", ("1234567", "1234566.5", "1234567.5", None)),
    ("US$ 4 billion", ("4000000000", "3500000000", "4500000000", "USD")),
    ("4 bn USD", ("4000000000", "3500000000", "4500000000", "USD")),
    ("A$12m", ("12000000", "11500000", "12500000", "AUD")),
    ("$5m AUD", ("5000000", "4500000", "5500000", "AUD")),
    ("5 million Canadian dollars", ("5000000", "4500000", "5500000", "CAD")),
    ("¥120 trillion", ("120000000000000", "119500000000000", "120500000000000", "JPY")),
    ("$13-billion", ("13000000000", "12500000000", "13500000000", "USD")),
    ("50 cents", ("0.5", "0.495", "0.505", "USD")),
    ("2.2GW", ("2.2", "2.15", "2.25", "gigawatt")),
    ("12m", ("12000000", "11500000", "12500000", None)),
    ("5 m", ("5", "4.5", "5.5", "meter")),
    ("-5%", ("-5", "-5.5", "-4.5", "percent")),
    ("minus 5", ("-5", "-5.5", "-4.5", None)),
    ("−$3.1m", ("-3100000", "-3150000", "-3050000", "USD")),
    ("8 people", ("8", "7.5", "8.5", None)),
    ("500 sq km", ("500", "499.5", "500.5", "square_kilometer")),
    ("$4\u00a0billion", ("4000000000", "3500000000", "4500000000", "USD")),
    ("1\u202f500\u202f000", ("1500000", "1499999.5", "1500000.5", None)),
    ("$4 bil\u00adlion", ("4000000000", "3500000000", "4500000000", "USD")),
    # powers, points, fractions in digits
    ("1.5e6", ("1500000", "1450000", "1550000", None)),
    ("two point two million", ("2200000", "2150000", "2250000", None)),
    ("a million and a half", ("1500000", "1450000", "1550000", None)),
    ("2 million and a half", ("2500000", "2450000", "2550000", None)),
    ("6 1/2 percent", ("6.5", "6.495", "6.505", "percent")),
    ("3/4 mile", ("0.75", "0.745", "0.755", "mile")),
    ("one-half mile", ("0.5", "0.45", "0.55", "mile")),
    ("half of one percent", ("0.5", "0.45", "0.55", "percent")),
    ("negative 5", ("-5", "-5.5", "-4.5", None)),
    ("10 000", ("10000", "9999.5", "10000.5", None)),
    ("$1 234", ("1234", "1233.5", "1234.5", "USD")),
    ("2 dozens", ("24", "23.5", "24.5", None)),
    ("nine out of ten", ("90", "89.545454545454", "90.454545454546", "percent")),
    # a unit and its parts
    ("6ft 2in", ("74", "73.5", "74.5", "inch")),
    ("5'10\"", ("70", "69.5", "70.5", "inch")),
    ("5-foot-10", ("70", "69.5", "70.5", "inch")),
    ("2 hours and 30 minutes", ("150", "149.5", "150.5", "minute")),
    ("2h30m", ("150", "149.5", "150.5", "minute")),
    ("an hour and a half", ("1.5", "1.45", "1.55", "hour")),
    ("8 pounds, 5 ounces", ("133", "132.5", "133.5", "ounce")),
    ("$3 and 20 cents", ("3.2", "3.195", "3.205", "USD")),
    ("2 dollars 23", ("2.23", "2.225", "2.235", "USD")),
    ("3 pounds 50 pence", ("3.5", "3.495", "3.505", "GBP")),
    ("1m 83cm", ("183", "182.5", "183.5", "centimeter")),
    # money
    ("50p", ("0.5", "0.495", "0.505", "GBP")),
    ("20¢", ("0.2", "0.195", "0.205", "USD")),
    ("R500", ("500", "499.5", "500.5", "ZAR")),
    ("N2.4 billion", ("2400000000", "2350000000", "2450000000", "NGN")),
    ("P38,000", ("38000", "37999.5", "38000.5", "PHP")),
    ("GH₵12 million", ("12000000", "11500000", "12500000", "GHS")),
    ("N$30 million", ("30000000", "29500000", "30500000", "NAD")),
    ("TSh 3bn", ("3000000000", "2500000000", "3500000000", "TZS")),
    ("RM 20 million", ("20000000", "19500000", "20500000", "MYR")),
    ("20 usd", ("20", "19.5", "20.5", "USD")),
    ("c$11m", ("11000000", "10500000", "11500000", "CAD")),
    ("$5 million Canadian", ("5000000", "4500000", "5500000", "CAD")),
    ("300 Swedish crowns", ("300", "299.5", "300.5", "SEK")),
    ("$1.2 M", ("1200000", "1150000", "1250000", "USD")),
    # bounds and ranges
    ("from $4m to $5m", (None, "4000000", "5000000", "USD")),
    ("more than 5% but less than 10%", (None, "5", "10", "percent")),
    ("at most 40 but at least 30", (None, "30", "40", None)),
    (">= 30", ("30", "30", None, None)),
    ("less than or equal to 30", ("30", "0", "30", None)),
    ("2 - 7 ounces", (None, "2", "7", "ounce")),
    ("8- to 16-meter", (None, "8", "16", "meter")),
    ("1000-5000", (None, "1000", "5000", None)),
]

PROSE: list[tuple[str, list[Row]]] = [
    # funding and mergers
    ("Amazon will invest up to $4 billion in Anthropic.", [("4000000000", "0", "4000000000", "USD")]),
    ("The firm (valued at $2.7 billion) raised €40m.",
     [("2700000000", "2650000000", "2750000000", "USD"), ("40000000", "39500000", "40500000", "EUR")]),
    ("It paid $13-billion for a 49% stake in 2023.",
     [("13000000000", "12500000000", "13500000000", "USD"), ("49", "48.5", "49.5", "percent")]),
    ("Sales rose from $1.6 billion to $3.4 billion.",
     [("1600000000", "1550000000", "1650000000", "USD"), ("3400000000", "3350000000", "3450000000", "USD")]),
    ("Sales rose from 1.6 to 3.4 billion euros.",
     [("1600000000", "1550000000", "1650000000", "EUR"), ("3400000000", "3350000000", "3450000000", "EUR")]),
    ("It increased by $2.75 billion to $4 billion.",
     [("2750000000", "2745000000", "2755000000", "USD"), ("4000000000", "3500000000", "4500000000", "USD")]),
    ("Profit is expected to grow 5 to 10 percent.", [(None, "5", "10", "percent")]),
    ("Shares fell 3% to $41.20.", [("3", "2.5", "3.5", "percent"), ("41.2", "41.195", "41.205", "USD")]),
    ("a multi-billion dollar deal, worth tens of billions of dollars",
     [(None, "2000000000", "1000000000000", "USD"), (None, "20000000000", "100000000000", "USD")]),
    ("The price is somewhere between $10 and $20 million.", [(None, "10000000", "20000000", "USD")]),
    ("Bids ranging from $5m to $8m came in.", [(None, "5000000", "8000000", "USD")]),
    ("“We put in $2bn,” he said; it’s ‘£1.5bn’ now.",
     [("2000000000", "1500000000", "2500000000", "USD"), ("1500000000", "1450000000", "1550000000", "GBP")]),
    ("The loan was 200 million Swiss francs—CHF 50 million more than planned.",
     [("200000000", "199500000", "200500000", "CHF"), ("50000000", "49500000", "50500000", "CHF")]),
    ("It costs $20/month, or 15 cents a day.", [("20", "19.5", "20.5", "USD"), ("0.15", "0.145", "0.155", "USD")]),
    ("The won fell to 1,380 won per dollar.", [("1380", "1379.5", "1380.5", "KRW")]),
    ("A fine of 5 million pounds for 300 pounds of beef.",
     [("5000000", "4500000", "5500000", "GBP"), ("300", "299.5", "300.5", "pound")]),
    ("It cost 500 kr and then 40 million pesos.", []),
    # results and workforce
    ("Intel plans to cut more than 15,000 jobs, or 15% of its staff.",
     [("15000", "15000", None, None), ("15", "14.5", "15.5", "percent")]),
    ("Amazon Cuts 900 Jobs", [("900", "899.5", "900.5", None)]),
    ("Margins widened 50 basis points.", [("0.5", "0.495", "0.505", "percentage_point")]),
    ("Revenue of ₹12,500 crore in Q3 2024", [("125000000000", "124995000000", "125005000000", "INR")]),
    ("Nearly two-thirds of the 12m users left.",
     [("66.666666666667", "60", "66.666666666667", "percent"), ("12000000", "11500000", "12500000", None)]),
    ("In 2024 employees numbered some 1,500.", [("1500", "1400", "1600", None)]),
    ("Turnover fell in the third quarter and in the first half of the year.", []),
    ("One of the two co-founders left.", [("2", "1.5", "2.5", None)]),
    # disasters
    ("At least 95 people were killed when a 6.8-magnitude quake struck at 7:10 a.m. on Sept. 25, 2023.",
     [("95", "95", None, None), ("6.8", "6.75", "6.85", None)]),
    ("A magnitude 7.1 quake hit 10km down.", [("7.1", "7.05", "7.15", None), ("10", "9.5", "10.5", "kilometer")]),
    ("Eight dead, dozens injured; hundreds of homes gone.",
     [("8", "7.5", "8.5", None), (None, "24", "100", None), (None, "200", "1000", None)]),
    ("One person died and one was hurt.", [("1", "0.5", "1.5", None)]),
    ("The toll rose to 126, including 36 children.", [("126", "125.5", "126.5", None), ("36", "35.5", "36.5", None)]),
    ("Winds of 120 mph (193 km/h) brought 2.5 in of rain.",
     [("120", "119.5", "120.5", "mile_per_hour"), ("193", "192.5", "193.5", "kilometer_per_hour"),
      ("2.5", "2.45", "2.55", "inch")]),
    ("It rose to 2.5 in 2024 and 3 in March.", [("2.5", "2.45", "2.55", None), ("3", "2.5", "3.5", None)]),
    ("Some 40,000 hectares, 1,200 sq km and 3 million acres burned.",
     [("40000", "36000", "44000", "hectare"), ("1200", "1199.5", "1200.5", "square_kilometer"),
      ("3000000", "2500000", "3500000", "acre")]),
    ("Temperatures hit 49.6°C (121 degrees Fahrenheit).",
     [("49.6", "49.55", "49.65", "degree_Celsius"), ("121", "120.5", "121.5", "degree_Fahrenheit")]),
    ("Between 30 and 40 people are missing.", [(None, "30", "40", None)]),
    ("Scores were hurt, scores of others fled.", [(None, "40", "200", None)]),
    ("A wave 12m high swept 5 m tall walls away.", [("12", "11.5", "12.5", "meter"), ("5", "4.5", "5.5", "meter")]),
    # energy and infrastructure
    ("A 2.2GW campus with 300-megawatt blocks and 1.5 TWh a year.",
     [("2.2", "2.15", "2.25", "gigawatt"), ("300", "299.5", "300.5", "megawatt"),
      ("1.5", "1.45", "1.55", "terawatt_hour")]),
    ("The 25-kilometre tunnel took five years.", [("25", "24.5", "25.5", "kilometer"), ("5", "4.5", "5.5", "year")]),
    ("Output of 1.2 million barrels per day", [("1200000", "1150000", "1250000", "oil_barrel")]),
    ("Emissions of 37.4 billion tonnes, or 37.4 Gt",
     [("37400000000", "37350000000", "37450000000", "metric_ton"), ("37.4", "37.35", "37.45", "gigametric_ton")]),
    ("half an hour, a quarter of a million homes, half a mile",
     [("0.5", "0.45", "0.55", "hour"), ("250000", "200000", "300000", None), ("0.5", "0.45", "0.55", "mile")]),
    ("It held more than 500 TB of data, up from 200 GB.",
     [("500", "500", None, "terabyte"), ("200", "199.5", "200.5", "gigabyte")]),
    ("A 10-second clip scored two second-half goals.", [("10", "9.5", "10.5", "second"), ("2", "1.5", "2.5", None)]),
    ("Over five years it grew; it is over 100 years old.", [("5", "4.5", "5.5", "year"), ("100", "100", None, "year")]),
    # polls and health
    ("One in five adults, 1 in 1,000 children and nine in 10 voters",
     [("20", "18.333333333333", "21.666666666667", "percent"), ("0.1", "0.09995004995", "0.10004995005", "percent"),
      ("90", "89.545454545454", "90.454545454546", "percent")]),
    ("That is one worker in four, and two officers in three years. It adds up to 6,790.",
     [("25", "22.5", "27.5", "percent"), ("2", "1.5", "2.5", None), ("3", "2.5", "3.5", "year"),
      ("6790", "6789.5", "6790.5", None)]),
    ("It fell from C$4.50 at Friday's close to C$3.69, which is close to C$3.70.",
     [("4.50", "4.495", "4.505", "CAD"), ("3.69", "3.685", "3.695", "CAD"), ("3.70", "3.60", "3.80", "CAD")]),
    ("The price is 47 percent above $4.25, and above $4.", [("47", "46.5", "47.5", "percent"),
     ("4.25", "4.245", "4.255", "USD"), ("4", "4", None, "USD")]),
    ("Support fell to 41 percent, down 2.5 points.", [("41", "40.5", "41.5", "percent"), ("2.5", "2.45", "2.55",
    None)]),
    ("Half of the patients got 5mg; a third of them 10 mg.",
     [("50", "41.666666666666", "58.333333333334", "percent"), ("5", "4.5", "5.5", "milligram"),
      (*THIRD, "percent"), ("10", "9.5", "10.5", "milligram")]),
    ("Inflation was -0.3% in May, against 2-3% in 2021.", [("-0.3", "-0.35", "-0.25", "percent"), (None, "2", "3",
    "percent")]),
    ("a third round, a couple left, several said, a few words, the third time", []),
    ("several hundred people and a few dozen dogs", [(None, "200", "1000", None), (None, "24", "120", None)]),
    # ranges that are none
    ("between 2019 and 2023, from 2010 to 2015, 1914-1918, 2023-24, 2023–2024", []),
    ("Real won 3-2 and lost 1-4.", []),
    ("The fund paid 8 million euros to 40 families.", [("8000000", "7500000", "8500000", "EUR"), ("40", "39.5", "40.5", None)]),
    ("the years 1999 and 2024; the 1990s, the ’90s; May 12; 12 May; 10-12 May; March 5, 2020", []),
    # names, versions, identifiers
    ("Covid-19, GPT-4, Claude 3.5 Sonnet, 5G, Web 2.0, Route 66, COP28", []),
    ("9/11, 4x4, 1080p, the 116th, 24/7, Boeing 737, No. 10, version 2.1.3, 7-Eleven, Claude 3 and 3.5 models", []),
    ("Call 555-123-4567 or +1 555 123 4567; id 0042, 192.168.0.1, 2024-05-01, 05/12/2023, A320neo, B-52, 10-K", []),
    ("the 21st century, the third, a second, Series B, Chapter 11, page 5, S&P 500, Formula 1, the Big Four", []),
    ("at 7 p.m., 10 o'clock, 7:10, 11pm, at 9 GMT", []),
    ("one day they may march in TOP 10 style; ALL 50 did", [("1", "0.5", "1.5", "day")]),
    ("a 25-year-old and a three-bedroom flat, a two-way, one-off deal", [("25", "24.5", "25.5", "year")]),
    ("million-dollar homes, a zero-emission car", []),
    ("In 2024 dollars that is $2,024.", [("2024", "2023.5", "2024.5", "USD")]),
    ("two million and three million", [("2000000", "1500000", "2500000", None), ("3000000", "2500000", "3500000",
    None)]),
    ("twenty to thirty thousand troops", [(None, "20000", "30000", None)]),
    ("In May 12 people died; 200 of 900 fell ill.",
     [("12", "11.5", "12.5", None), ("200", "199.5", "200.5", None), ("900", "899.5", "900.5", None)]),
    ("a stake of 8 %, i.e. US$2bn, USD 3bn and Rs. 40 lakh",
     [("8", "7.5", "8.5", "percent"), ("2000000000", "1500000000", "2500000000", "USD"),
      ("3000000000", "2500000000", "3500000000", "USD"), ("4000000", "3950000", "4050000", "INR")]),
    ("about\n$4\nbillion", [("4000000000", "3500000000", "4500000000", "USD")]),
    ("It had 4\n\nbillion reasons.", [("4", "3.5", "4.5", None)]),
    ("A $5 million Canadian firm sold 100 $5 vouchers.",
     [("5000000", "4500000", "5500000", "USD"), ("100", "99.5", "100.5", None), ("5", "4.5", "5.5", "USD")]),
    ("It cost 300 pounds and weighs 300 pounds. Tickets are 20 pounds a head. He paid for 9 pounds of beef.",
     [("300", "299.5", "300.5", "GBP"), ("300", "299.5", "300.5", "pound"), ("20", "19.5", "20.5", "GBP"),
      ("9", "8.5", "9.5", "pound")]),
    ("He lives at 10 Elm Tree Road; a Fortune 500 firm; the Group of 20; a 10-fold rise; a 4K TV; 1080p; R8; 24/7", []),
    ("It tested negative 5 times and ran 100m in 9.58 seconds.",
     [("5", "4.5", "5.5", None), ("100", "99.5", "100.5", "meter"), ("9.58", "9.575", "9.585", "second")]),
    ("a $250,000-a-year post, five feet and many people, 3 km and 5 people",
     [("250000", "249999.5", "250000.5", "USD"), ("5", "4.5", "5.5", "foot"), ("3", "2.5", "3.5", "kilometer"),
      ("5", "4.5", "5.5", None)]),
    ("The price is from 20 to 30 dollars; it rose from 20 to 30 dollars.",
     [(None, "20", "30", "USD"), ("20", "19.5", "20.5", "USD"), ("30", "29.5", "30.5", "USD")]),
    ("More than 5 died but less than 10 were hurt; over 5 km but fewer than 10 people",
     [("5", "5", None, None), ("10", "0", "10", None), ("5", "5", None, "kilometer"), ("10", "0", "10", None)]),
]  # fmt: skip


def _row(quantity: object) -> tuple[Decimal | str | None, ...]:
    return tuple(getattr(quantity, name) for name in ("value", "low", "high", "unit"))


def _expected(row: Row) -> tuple[Decimal | str | None, ...]:
    return (*(None if number is None else Decimal(number) for number in row[:3]), row[3])


@pytest.mark.parametrize(("text", "row"), VALUES, ids=[text for text, _ in VALUES])
def test_a_written_value_becomes_its_interval(text: str, row: Row) -> None:
    """A value states (value, low, high, unit) as the table of written amounts says."""
    assert _row(read_quantity(text)) == _expected(row)


@pytest.mark.parametrize(("text", "rows"), PROSE, ids=[text for text, _ in PROSE])
def test_prose_gives_its_amounts_in_order(text: str, rows: list[Row]) -> None:
    """Prose gives all its amounts, and nothing that only looks like one."""
    assert [_row(mention.quantity) for mention in find_quantities(text)] == [_expected(row) for row in rows]


def test_a_mention_spans_the_words_with_their_hedge() -> None:
    """The span covers hedge, number and unit, and the quantity keeps these words."""
    text = "It will invest Up to $25 billion or so."
    (mention,) = find_quantities(text)
    assert text[mention.start : mention.end] == "Up to $25 billion or so"
    assert mention.quantity.text == "Up to $25 billion or so"
    assert mention.quantity.hedge == "up to … or so"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("$4 billion", (End.SOFT, End.SOFT)),
        ("about 5", (End.SOFT, End.SOFT)),
        ("nearly 5", (End.SOFT, End.OPEN)),
        ("just over 5", (End.OPEN, End.SOFT)),
        ("more than 5", (End.OPEN, End.OPEN)),
        ("at least 5", (End.CLOSED, End.OPEN)),
        ("upwards of 5", (End.CLOSED, End.OPEN)),
        ("up to 5", (End.CLOSED, End.CLOSED)),
        ("under 5", (End.CLOSED, End.OPEN)),
        ("up to 5 degrees Celsius", (End.OPEN, End.CLOSED)),
        ("5 to 6", (End.CLOSED, End.CLOSED)),
        ("several billion", (End.CLOSED, End.OPEN)),
    ],
)
def test_ends_bind_as_the_words_say(text: str, ends: tuple[End, End]) -> None:
    """Rounding and hedges give soft ends, stated bounds closed or open ones."""
    quantity = read_quantity(text)
    assert (quantity.low_end, quantity.high_end) == ends


@pytest.mark.parametrize(
    ("text", "ulp", "style"),
    [
        ("$2.73 billion", "10000000", Style.SCALED),
        ("$4 billion", "1000000000", Style.SCALED),
        ("1,500", "1", Style.WHOLE),
        ("4.50", "0.01", Style.DECIMAL),
        ("two million", "1000000", Style.WORDS),
        ("a dozen", "1", Style.WORDS),
        ("$50k", "1000", Style.SCALED),
        ("several billion", None, Style.WORDS),
        ("half", None, Style.WORDS),
        ("10-20 MW", None, Style.WHOLE),
    ],
)
def test_precision_and_style_follow_the_writing(text: str, ulp: str | None, style: Style) -> None:
    """The ulp is the unit of the last stated place, in the unit of the value."""
    quantity = read_quantity(text)
    assert quantity.ulp == (None if ulp is None else Decimal(ulp))
    assert quantity.style is style


def test_a_default_unit_is_for_bare_numbers_only() -> None:
    """A unit from outside fills in, and never replaces, the written one; it makes ``m`` mean millions."""
    assert read_quantity("80", unit="percent").unit == "percent"
    assert read_quantity("80 MW", unit="gigawatt").unit == "megawatt"
    assert _row(read_quantity("12 m", unit="USD")) == _expected(("12000000", "11500000", "12500000", "USD"))


@pytest.mark.parametrize(
    "text",
    ["", " ", "n/a", "1,5", "4,,5", "4 5", "$5-3", "$4 billion and $5 billion", "rose from $4m to $5m", "third",
     "kr 500", "500 pesos",
     "abc", "12 May 2024", "5 apples", "1" * 41, "$", "%", "1e", "1e666", "NaN", "x" * 10_000],
)  # fmt: skip
def test_what_is_not_one_quantity_is_refused(text: str) -> None:
    """A refusal names the value and its place, and says what to write."""
    with pytest.raises(NotationError) as error:
        read_quantity(text, place=Place("claims.yaml", 7, "value"))
    assert str(error.value).startswith("claims.yaml:7:value: '")
    assert error.value.remedy.startswith("write ")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Sales were 4 million pounds. It now stands at 3.20 pounds.", ["GBP", "GBP"]),
        ("Sales were 4 million pounds. The box weighs less: 3.20 pounds.", ["GBP", "pound"]),
        ("The fine was £300. She caught a 12-pound salmon.", ["GBP", "pound"]),
        ("An approach of 5.80 pounds a share; the shares rose to 6.35 pounds.", ["GBP", "GBP"]),
        ("She lost 20 pounds.", ["pound"]),
        ("It is made up of 2.4 billion pounds of loans and 1.2 billion pounds of their own equity.", ["GBP", "GBP"]),
        ("The yard melted 5 million pounds of copper.", ["pound"]),
    ],
)
def test_pounds_are_money_where_the_words_or_the_text_say_so(text: str, units: list[str]) -> None:
    """Words beside them go before what the text pays in elsewhere."""
    assert [mention.quantity.unit for mention in find_quantities(text)] == units


def test_pounds_take_sterling_as_their_unit() -> None:
    """As a claim file says it, which has no words around the value."""
    assert read_quantity("5.80 pounds", unit="GBP").unit == "GBP"
    assert read_quantity("5.80 pounds", unit="USD").unit == "pound"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The budget for fiscal 2026 to $720 million", ["$720 million"]),
        ("Ashby has 85 branches, most of them in the north, and Corran 127, most of them not.", ["85", "127"]),
        ("Kelway took 45 seats, Labour 38 and the Greens 7.", ["45", "38", "7"]),
        ("He has 40 Airbus jets and flies a Boeing 737, he said.", ["40"]),
        ("They had 12 planes on order, Boeing 737, and more.", ["12"]),
    ],
)
def test_years_before_an_amount_and_numbers_behind_a_name(text: str, written: list[str]) -> None:
    """A year opens no range of money; the number of a name is an amount where the name before has one of a counted thing."""
    assert [mention.quantity.text for mention in find_quantities(text)] == written
