"""The city and the county that a cluster's name begins with: offered only when the name says both, and plainly."""

from __future__ import annotations

import pytest

from assistant.script import default_form
from assistant.understanding.places import place_named_in

NAMES = {
    "桂南市青榕县竹藤家居产业": "桂南市 青榕县",
    "南宁市武鸣区食品产业": "南宁市 武鸣区",
    "广西壮族自治区崇左市凭祥市红木产业": "崇左市 凭祥市",
    "湘西自治州龙山县茶产业集群": "湘西自治州 龙山县",
    "河池市都安瑶族自治县牛羊产业": "河池市 都安瑶族自治县",
    "桂林市米粉产业": "",
    "青榕县竹藤家居产业": "",
    "南宁市智能社区产业": "",  # no county
    "柳州市高新区装备产业": "",
    "柳州市市场产业": "",
    "桂南市青榕县": "",  # no name of a cluster
    "桂南市青榕县和白鹭县竹藤产业": "",  # two of them
}


@pytest.mark.parametrize(("name", "places"), NAMES.items())
def test_a_name_says_where_it_is(name: str, places: str) -> None:
    fields = default_form().fields
    found = [place_named_in(fields[id], name) for id in ("cover.city", "cover.county")]
    assert " ".join(filter(None, found)) == places
