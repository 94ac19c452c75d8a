import type { Language } from './language';

export const PORTUGUESE: Language = {
	name: 'Portuguese',
	headers: {
		id: 'número,id do registro,id do registo,id do negócio,id da oportunidade,identificador,id externo,referência',
		name: 'nome,nome completo,título,nome do negócio,nome da oportunidade,oportunidade,negócio,cliente,nome do cliente,contato,contacto,nome do contato,assunto,nome + sobrenome,nome + apelido',
		company: 'empresa,nome da empresa,organização,conta,nome da conta,razão social',
		'client id': 'id do cliente,número do cliente,id do contato,id da conta',
		status:
			'status,estado,situação,resultado,desfecho,status do lead,status do negócio,status da oportunidade',
		stage:
			'etapa,fase,estágio,fase do negócio,etapa do negócio,etapa da oportunidade,estágio da oportunidade,etapa do funil,fase do ciclo de vida,estágio do ciclo de vida',
		'is won': 'ganho?,virou cliente,convertido',
		'is closed': 'fechado,fechada,perdido,perdida',
		created:
			'criado,criado em,criada em,negócio criado em,negócio criado,data de criação,data criação,data do contato,data do primeiro contato,recebido em,data de entrada,data de abertura,adicionado em,data',
		closed:
			'data de fechamento,data de fecho,data fechamento,fechado em,encerrado em,data de encerramento,data da decisão,data da assinatura,assinado em,data de conversão,ganho em + perdido em,data de fechamento real,data prevista de fechamento,data de fechamento prevista',
		amount:
			'valor,valor líquido,montante,quantia,valor do negócio,receita,receita esperada,receita estimada,receita real,faturamento,preço,honorários',
		currency: 'moeda,moeda de valor,moeda do valor,código da moeda',
		source:
			'origem,fonte,origem do lead,fonte do lead,procedência,procedência do cliente,canal,canal de origem,canal de aquisição,como nos conheceu,como chegou até nós,fonte original,origem original,fonte de tráfego original',
		referrer:
			'indicado por,indicada por,recomendado por,referido por,recomendação de,indicação de,apresentado por,enviado por,quem indicou,indicador',
		'kind of business': 'tipo de negócio,tipo de oportunidade,tipo',
		owner:
			'proprietário,responsável,dono,proprietário do negócio,proprietário da oportunidade,proprietário do lead,vendedor,consultor,atribuído a',
		service: 'serviço,produto',
		contacted: 'primeiro contato,contatado em,primeira resposta',
		industry: 'setor,indústria,ramo',
		region: 'região,país,cidade',
		modified:
			'modificado,modificado em,data de modificação,última modificação,data da última modificação,atualizado em,última atualização,última atividade',
	},
};
