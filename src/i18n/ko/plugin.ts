import type { Messages } from '../messages';

/** Korean messages of `plugin`: what to tell of each network plugin, by the id of its profile. */
export const plugin: Messages['plugin'] = {
  status: {
    specification: 'API 명세 그대로',
    maintained: '유지 관리 중',
    unmaintained: '더 이상 유지 관리되지 않음',
  },
  specification: {
    note: '쿠버네티스 API 설명과 적합성 테스트를 모두 따르는 플러그인을 가정하고 판정합니다.',
  },
  calico: { note: '포트 범위와 SCTP를 포함하여 양방향의 네트워크폴리시를 집행합니다.' },
  cilium: {
    note: '양방향의 네트워크폴리시를 집행합니다. ipBlock은 클러스터 외부 주소에만 적용되고 파드에는 적용되지 않습니다. 포트 범위는 실리움 1.16 이상에서 지원합니다. SCTP는 따로 켜지 않으면 꺼져 있으므로 SCTP 판정은 알 수 없음으로 표시합니다.',
  },
  antrea: { note: '포트 범위를 포함하여 양방향의 네트워크폴리시를 집행합니다. SCTP는 리눅스 노드에서만 지원합니다.' },
  'kube-router': {
    note: '양방향의 네트워크폴리시를 집행합니다. --netpol-default-deny=true 옵션이 없으면 막 시작된 파드는 잠시 열려 있습니다.',
  },
  canal: { note: '정책은 캘리코가 집행하고 패킷은 플란넬이 전달합니다. 판정은 캘리코와 같습니다.' },
  romana: {
    note: '더 이상 유지 관리되지 않습니다(마지막 변경 2018년). 문서에 인그레스만 설명되어 있어, 이그레스 정책에 따라 달라지는 판정은 알 수 없음으로 표시합니다.',
  },
  'weave-net': {
    note: '더 이상 유지 관리되지 않습니다(2024년 보관됨). 이름 있는 포트를 쓰는 정책은 통째로 건너뛰고 endPort를 지원하지 않으며, 그 사실을 로그에만 남깁니다.',
  },
  flannel: {
    note: '플란넬은 네트워크폴리시를 집행하지 않습니다. 클러스터는 오류 없이 정책을 받아들이지만, 모든 연결이 그대로 허용됩니다.',
  },
};
