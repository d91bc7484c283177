"""Sources, outside the tables, of the numbers in the prose of lesson 04.

Behind sentences without a number stand: the denial of official involvement, China Daily of
1 March 2017 (https://global.chinadaily.com.cn/newsrepublic/2017-03/01/content_28399465.htm) and
Yonhap of 16 March 2017 (https://missiledefenseadvocacy.org/missile-defense-news/
thaad-is-for-self-defense-solely-aimed-at-n-k-missiles-official/); Chinese radars, Chosun Ilbo of
14 March 2017 (http://english.chosun.com/site/data/html_dir/2017/03/14/2017031401319.html); Korean
pop, https://cm.asiae.co.kr/en/article/2026010617582082399, and the denial of a ban,
https://khazarfinance.com/?p=9399; Park Hwee Rhak, https://cupdf.com/document/
the-ballistic-missile-defense-construction-strategies-of-.html; Chung Jae Ho,
https://docslib.org/doc/10716569/south-koreas-strategic-approach-to-china-or-lack-of; launches from
the east coast, http://www.nti.org/learn/facilities/201/.
"""

LAVROV = "Argumenty i Fakty, by Sputnik: https://sputniknews.com/politics/201703281052035058-russia-china-thaad-korea/"
PROMISE = (
    "Korea JoongAng Daily, 1 and 11 August 2022, "
    "https://koreajoongangdaily.joins.com/2022/08/11/national/diplomacy/korea-china-thaad/20220811154919006.html"
)
NO_PROMISE = (
    "Money Today, 12 August 2022, https://m.mt.co.kr/renew/view.html?no=2022081215211860848&MVR_T"
)
OPPOSITION = "Yonhap, 1 November 2017, https://koreapost.com/news/articleView.html?idxno=5291"
COURT = (
    "Yale Journal of International Law on the ruling of the Constitutional Court, "
    "https://www.yjil.yale.edu/a-closer-look-at-the-korean-constitutional-courts-ruling-on-park-geun-hyes-impeachment/"
)
RULING = "Asia Business Daily, 28 March 2024, https://cm.asiae.co.kr/en/article/2024032816003414460"
TOURS = "Yonhap, August 2023, https://koreanewsgazette.com/china-to-resume-group-tours-to-s-korea"
MINISTRY = (
    "https://www.mid.ru/en/foreign_policy/news/-/asset_publisher/cKNonkJE02Bw/content/id/2349040"
)
GABUEV = "Global Times, by Carnegie, https://carnegieendowment.org/publications/68410"
ABM = (
    "Lynn F. Rusten, U.S. Withdrawal from the Antiballistic Missile Treaty (National Defense "
    "University Press, 2010), https://www.scribd.com/doc/80432552/US-Withdrawal-From-ABM-Treaty"
)
NEW_START = (
    "preamble of the treaty of 8 April 2010, "
    "http://newsandold.blogspot.com/2010/12/security-new-start-treaty.html"
)
POLLS = (
    "Gallup Korea, Korea Times of June 2017, "
    "http://www.koreatimes.co.kr/www/nation/2017/06/205_231380.html"
)
BRIEFING = (
    "Reuters, 29 March 2016, "
    "https://www.reuters.com/article/us-usa-nuclear-missiledefense-china-idUSKCN0WV2E0"
)
CONCERTS = (
    "data/thaad_events.csv, T16; UPI, 30 December 2016, and Korea's world service KBS on the "
    "lists of China's culture ministry, http://world.kbs.co.kr/service/news_vod_view.htm"
    "?Seq_Code=47690&lang=a&menu_cate=Dm"
)
SELF_DEFENCE = (
    "Yonhap on the briefing of 5 January 2017, https://www.koreaherald.com/article/1196860 and "
    "https://guelphchinese.ca/portal.php?aid=35071&mod=view"
)
SUH = "https://apjjf.org/2017/09/Suh"
SWITCH = "https://mostlymissiledefense.com/2013/08/"
