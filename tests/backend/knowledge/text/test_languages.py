import pytest

from backend.knowledge.text.languages import Language, language_of


@pytest.mark.parametrize(
    "text",
    [
        "怎么备份照片？",
        "使用 docker compose 部署 PostgreSQL",
        "运行以下命令：\n```sh\nmake install && make run all the things\n```",
        "打开 `settings.FILE_UPLOAD_HANDLERS`",
        "见 https://example.org/a/very/long/address/in/english",
    ],
)
def test_chinese_with_english_names_is_chinese(text: str) -> None:
    assert language_of(text) is Language.CHINESE


@pytest.mark.parametrize(
    "text",
    ["How do I back up?", "拾光 is a self-hosted photo album", "`说明` is a file", "3.14", ""],
)
def test_what_is_not_chinese_counts_as_english(text: str) -> None:
    assert language_of(text) is Language.ENGLISH
