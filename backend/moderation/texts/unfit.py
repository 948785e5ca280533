"""Words that keep a text from others until somebody has looked at it.

Ours are few and unmistakable on purpose: lists that packages ship hold back whoever photographs
great tits and Maine Coons, or writes 奶奶. Chinese words that others contain by chance (路口交通,
生日你妈妈) are missing or longer. What an installation wants beyond that, its operator adds.
docs/benchmarks.md says how much of such lists these find, and what they hold back wrongly.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from backend.moderation.texts.phrases import Phrases

_ABUSE = """
fuck; fucks; fucked; fucker; fuckers; fucking; fuckin; fuckface; fuckhead; fuckwit; fuckwits
motherfuck; motherfucker; motherfuckers; motherfucking; mother fucker; clusterfuck; fuckup; wtfuck
shithead; shitheads; shitface; dipshit; piece of shit; eat shit; full of shit
asshole; assholes; arsehole; arseholes; dumbass; fatass; asswipe; kiss my ass
bitch; bitches; bitchy; son of a bitch; bastard; bastards; wanker; wankers; twat; twats
dickhead; dickheads; dickface; dickwad; douchebag; douchebags; douche bag; scumbag; scumbags
cunt; cunts; slut; sluts; slutty; whore; whores; skank; retard; retards; retarded; piss off
nigger; niggers; nigga; niggas; gook; gooks; kike; kikes; wetback; wetbacks; chinaman; ching chong
faggot; faggots; tranny; trannies; raghead; ragheads; towelhead; towelheads; paki; pakis
go kill yourself; kill yourself; go die
操你妈; 操他妈; 操她妈; 操你娘; 操你大爷; 操你全家; 操你祖宗; 操逼; 我操你; 肏; 屄; 艹你
他妈的; 去你妈的; 妈了个逼; 妈逼; 妈的逼; 妈个比; 你妈逼; 狗娘养; 婊子养的; 死全家; 全家死光
干你娘; 干你妈; 干你老母; 干林娘; 屌你老母; 丢你老母; 日你老母; 日你先人; 冚家铲
仆街; 傻逼; 傻比; 傻屄; 煞笔; 逼样; 狗逼; 烂逼; 贱逼; 骚逼; 臭婊子; 婊子; 贱人; 贱货; 贱种; 骚货
荡妇; 烂货; 王八蛋; 王八羔子; 狗日的; 狗杂种; 龟儿子; 人渣; 滚犊子; 鸡巴; 鸡吧; 脑残; 弱智; 白痴
死变态
去死吧; 不得好死; 支那人; 支那猪; 黑鬼; 死基佬
"""
_EXPLICIT = """
porn; porno; pornos; pornography; pornographic; hardcore sex; gangbang; gangbangs; gang bang
bukkake; blowjob; blowjobs; blow job; handjob; handjobs; hand job; rimjob; cumshot; cumshots
creampies
cocksucker; cocksuckers; cocksucking; dildo; dildos; boner; clits; horny; milf; milfs; titties
masturbate; masturbates; masturbated; masturbating; masturbation; jerk off; jack off; wanking
deepthroat; deep throat; doggystyle; anal sex; oral sex; sex video; sex tape
nude pics; send nudes; child porn; gang rape
色情片; 色情图; 色情视频; 色情网; 三级片; 成人片; 成人视频; 裸聊; 约炮; 招嫖; 嫖娼; 嫖妓; 卖淫
招妓; 妓女; 乳交; 肛交; 口爆; 颜射; 自慰; 手淫; 抽插; 阴茎; 阴道; 阴唇; 阴蒂; 阴毛; 阳具
巨乳; 爆乳; 骚穴; 小骚逼; 强奸; 轮奸; 迷奸; 奸淫; 淫荡; 淫秽; 淫乱; 淫水; 淫妇; 淫棍; 儿童色情
幼女色情; 援助交际; 一夜情
"""


def found_in(text: str, *, words: Sequence[str] = ()) -> list[str]:
    """What stands in the text of our words and of `words`, the operator's."""
    return _ours().found_in(text) + _of_operator(tuple(words)).found_in(text)


@cache
def _ours() -> Phrases:
    return Phrases(
        (phrase for line in (_ABUSE + _EXPLICIT).splitlines() for phrase in line.split(";")),
        disguised=True,
    )


@lru_cache(maxsize=2)
def _of_operator(words: tuple[str, ...]) -> Phrases:
    return Phrases(words, disguised=True)
